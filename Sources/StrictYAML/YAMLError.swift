// SPDX-License-Identifier: Apache-2.0

/// Something in a YAML file that is not strict YAML.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, without the position.
    public let message: String
    /// What to write instead, where that can be said.
    public let fix: String?
    /// Where it is.
    public let position: SourcePosition
    /// The place after its last character; equal to ``position`` where its extent is not known.
    public let end: SourcePosition

    /// A problem at a place.
    public init(_ message: String, fix: String? = nil, at position: SourcePosition, to end: SourcePosition? = nil) {
        self.message = message
        self.fix = fix
        self.position = position
        self.end = end ?? position
    }

    /// `line:column: message`.
    public var description: String { "\(position): \(message)" }
}
