// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// An Ed25519 public key, [RFC 8032](https://www.rfc-editor.org/rfc/rfc8032).
public struct Ed25519PublicKey: Hashable, Sendable {
    /// How many bytes a key has.
    public static let byteCount = Bytes32.count

    /// How many bytes a signature has.
    public static let signatureByteCount = 64

    private let storage: Bytes32

    /// Takes the bytes of a key; nil unless there are exactly 32.
    ///
    /// Bytes that are no point of the curve are taken, and then no signature is valid.
    public init?(bytes: some Collection<UInt8>) {
        guard let storage = Bytes32(bytes) else { return nil }
        self.storage = storage
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        storage.array
    }

    /// Whether the signature (64 bytes) was made for this message by the private key that belongs to this one.
    ///
    /// Whatever keeps OpenSSL from answering counts as not valid.
    public func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        defer { ErrorQueue.clear() }
        guard
            signature.count == Self.signatureByteCount,
            let key = unsafe EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, Self.byteCount)
        else { return false }
        defer { unsafe EVP_PKEY_free(key) }
        guard let context = unsafe EVP_MD_CTX_new() else { return false }
        defer { unsafe EVP_MD_CTX_free(context) }
        return unsafe EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}
