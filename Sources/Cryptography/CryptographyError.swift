// SPDX-License-Identifier: Apache-2.0

/// Why a cryptographic operation could not be done.
///
/// The message is made of fixed words and OpenSSL's own reasons. It never holds key material or input.
public struct CryptographyError: Error, Hashable, Sendable {
    /// What kind of failure it was, stable across versions.
    public let code: Code

    /// What happened and why, for a person; ends with what OpenSSL's error queue held.
    public let message: String

    /// What to do next, for a person.
    public let hint: String

    /// Takes the thread's OpenSSL error queue into the message, which empties the queue.
    init(_ code: Code, _ message: String, hint: String) {
        let reasons = ErrorQueue.drain()
        self.code = code
        self.message = reasons.isEmpty ? message : "\(message) (OpenSSL: \(reasons.joined(separator: "; ")))"
        self.hint = hint
    }
}

extension CryptographyError {
    /// The kinds of failure; the set may grow.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The stable name of the code.
        public let description: String

        /// The text is not a PEM file with one unencrypted PKCS#8 private key.
        public static let malformedKey = Code(description: "malformedKey")

        /// The private key is protected by a passphrase.
        public static let encryptedKey = Code(description: "encryptedKey")

        /// The key is a sound one, but not an Ed25519 private key.
        public static let wrongKeyType = Code(description: "wrongKeyType")

        /// A caller's argument is out of range.
        public static let invalidArgument = Code(description: "invalidArgument")

        /// OpenSSL failed where it should not: no memory, no randomness, a broken installation.
        public static let libraryFailure = Code(description: "libraryFailure")
    }
}

extension CryptographyError {
    static func libraryFailure(_ message: String) -> CryptographyError {
        CryptographyError(
            .libraryFailure,
            message,
            hint: "Check that this machine has free memory and a working OpenSSL 3 installation."
        )
    }
}
