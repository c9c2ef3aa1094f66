// SPDX-License-Identifier: Apache-2.0

/// Why a text is not the JSON wsigate accepts.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in words.
    public let message: String
    /// Where, in bytes from the start.
    public let offset: Int

    /// An error at a byte offset.
    public init(_ message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }

    /// `message at byte N`.
    public var description: String { "\(message) at byte \(offset)" }
}
