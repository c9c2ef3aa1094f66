// SPDX-License-Identifier: Apache-2.0

/// Why a text is not the signed note it should be.
public struct NoteError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public enum Code: String, Hashable, Sendable {
        /// It does not have the form of a note, a key or a checkpoint.
        case malformed
        /// It carries no signature of the key.
        case unsigned
        /// It carries a signature in the key's name that the key did not make.
        case badSignature = "bad-signature"
    }

    /// The kind.
    public let code: Code
    /// What is wrong, in words.
    public let message: String

    static func malformed(_ message: String) -> NoteError { NoteError(code: .malformed, message: message) }
}
