// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The key that signs a log's checkpoints.
public struct AuditKey: Sendable, CustomStringConvertible {
    private let key: Ed25519PrivateKey
    /// Where it came from, as ``load(from:environment:)`` was told; never the key itself.
    public let reference: String
    /// Whether it was made just now.
    public let isNew: Bool

    init(_ key: Ed25519PrivateKey, reference: String, isNew: Bool = false) {
        self.key = key
        self.reference = reference
        self.isNew = isNew
    }

    /// Its public half.
    public var publicKey: Ed25519PublicKey { key.publicKey }

    /// Where it came from.
    public var description: String { "AuditKey(\(reference))" }

    /// The bytes of the note that signs a checkpoint.
    func sign(_ checkpoint: Checkpoint, as signer: NoteVerifierKey) throws(AuditLogError) -> [UInt8] {
        do throws(CryptographyError) {
            let signature = try key.sign(Array(checkpoint.text.utf8))
            let line = NoteSignature(name: signer.name, keyID: signer.keyID, signature: signature)
            return Note(text: checkpoint.text, signatures: [line]).bytes
        } catch {
            throw AuditLogError(.io, "the checkpoint cannot be signed: \(error.message)", hint: error.hint)
        }
    }
}
