// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// A text with the signatures under it.
///
/// ```text
/// If you think cryptography is the answer to your problem,
/// then you don't know what your problem is.
///
/// — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
/// ```
/// A parsed note is a claim only: see ``verify(with:)``.
///
/// Specification: <https://c2sp.org/signed-note>
public struct Note: Hashable, Sendable {
    /// The most bytes and signatures that are read.
    public static let maximumByteCount = 1_000_000
    /// The most signatures that are read.
    public static let maximumSignatureCount = 100

    /// What is signed: UTF-8 that ends with a newline.
    public let text: String
    /// The signatures, in the order they stand; at least one.
    public let signatures: [NoteSignature]

    init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// - Throws: ``NoteError`` with `malformed`.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.maximumByteCount else { throw .malformed("the note is too long") }
        guard let note = String(validating: bytes, as: UTF8.self) else { throw .malformed("the note is not UTF-8") }
        guard !bytes.contains(where: { $0 < 0x20 && $0 != 0x0A }) else {
            throw .malformed("the note contains a control character")
        }
        // Searched in bytes: to a string, a newline followed by a combining mark is another character.
        guard bytes.last == 0x0A, let split = bytes.lastBlankLine else {
            throw .malformed("the note has no signatures")
        }
        text = String(decoding: bytes[..<split], as: UTF8.self)
        signatures = try Self.signatures(in: note.utf8.dropFirst(split + 1))
    }

    private static func signatures(in block: Substring.UTF8View) throws(NoteError) -> [NoteSignature] {
        let lines = block.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count <= maximumSignatureCount else { throw .malformed("the note has too many signatures") }
        var signatures: [NoteSignature] = []
        for line in lines { signatures.append(try NoteSignature(line: Substring(line))) }
        return signatures
    }

    /// The note as it is written.
    public var bytes: [UInt8] {
        Array((text + "\n" + signatures.map(\.line).joined()).utf8)
    }

    /// Holds the note against a key. Signatures of other keys are not looked at.
    ///
    /// - Throws: ``NoteError``: `unsigned` if the key has no signature here, `badSignature` if one is false.
    public func verify(with key: NoteVerifierKey) throws(NoteError) {
        let own = signatures.filter { $0.name == key.name && $0.keyID == key.keyID }
        guard !own.isEmpty else {
            throw NoteError(code: .unsigned, message: "it is not signed by \(key.name)")
        }
        let message = Array(text.utf8)
        guard own.allSatisfy({ key.publicKey.isValidSignature($0.signature, for: message) }) else {
            throw NoteError(code: .badSignature, message: "its signature is not one that \(key.name) made of this text")
        }
    }
}

extension [UInt8] {
    /// The offset of the second of the last two newlines that stand together.
    fileprivate var lastBlankLine: Int? {
        indices.dropFirst().last { self[$0] == 0x0A && self[$0 - 1] == 0x0A }
    }
}
