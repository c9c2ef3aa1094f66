// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The public key of a signer of notes, with its name: `name+keyID+base64(0x01 ‖ key)`.
///
/// Ed25519 (type 1) only. The key ID is the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key) in hexadecimal.
///
/// Specification: <https://c2sp.org/signed-note>
public struct NoteVerifierKey: Hashable, Sendable, CustomStringConvertible {
    private static let ed25519: UInt8 = 1

    /// The name; of a log's key, the log's origin.
    public let name: String
    /// The key.
    public let publicKey: Ed25519PublicKey
    /// The four bytes that tell this key from others of the same name.
    public let keyID: UInt32

    /// - Throws: ``NoteError`` with `malformed` if the name breaks the rule for names.
    public init(name: String, publicKey: Ed25519PublicKey) throws(NoteError) {
        if let problem = NoteName.problem(with: name) { throw .malformed("the key's name is not valid: \(problem)") }
        self.name = name
        self.publicKey = publicKey
        let digest = SHA256.hash(Array(name.utf8) + [0x0A, Self.ed25519] + publicKey.bytes)
        keyID = digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// - Throws: ``NoteError`` with `malformed`.
    public init(parsing text: String) throws(NoteError) {
        // Base64 has '+' too, so at most two splits.
        let fields = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 3, let key = Base64.decode(fields[2]) else {
            throw .malformed("the key is not of the form name+id+base64")
        }
        guard key.first == Self.ed25519, let publicKey = Ed25519PublicKey(bytes: key.dropFirst()) else {
            throw .malformed("the key is not an Ed25519 key")
        }
        try self.init(name: fields[0], publicKey: publicKey)
        guard fields[1] == Hexadecimal.encode(keyID.bigEndianBytes) else {
            throw .malformed("the key's ID does not belong to its name and bytes")
        }
    }

    /// The key in its one spelling.
    public var description: String {
        let id = Hexadecimal.encode(keyID.bigEndianBytes)
        return "\(name)+\(id)+\(Base64.encode([Self.ed25519] + publicKey.bytes))"
    }
}
