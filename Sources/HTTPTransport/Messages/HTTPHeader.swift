// SPDX-License-Identifier: Apache-2.0

/// One field of a request or an answer.
///
/// Prints and reflects without its value, which may be a signature or a token.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc9110#section-5>
public struct HTTPHeader: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The field's name as given; compared without regard to case by ``HTTPHeaders``.
    public var name: String
    /// The field's value without white space around it.
    public var value: String

    /// Makes a field; nothing is checked until it is sent.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// The name, with the value left out.
    public var description: String { "\(name): <redacted>" }

    /// The name, with the value left out.
    public var customMirror: Mirror { Mirror(self, children: ["name": name, "value": "<redacted>"]) }
}
