// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// An Ed25519 private key, [RFC 8032](https://www.rfc-editor.org/rfc/rfc8032).
///
/// The key lies in OpenSSL's memory, which overwrites it when the last holder is gone. Printing this
/// value shows no part of it.
@safe public final class Ed25519PrivateKey: @unchecked Sendable {
    // Sendable: OpenSSL 3 keys may be used, though not changed, by several threads at once, and this one is not changed.
    private let key: OpaquePointer

    /// The public key that belongs to this one.
    public let publicKey: Ed25519PublicKey

    /// Owns the key from here on, also when it throws.
    private init(owning key: OpaquePointer) throws(CryptographyError) {
        guard let publicKey = unsafe Self.publicKey(of: key) else {
            unsafe EVP_PKEY_free(key)
            throw .libraryFailure("The public key cannot be read from the private key")
        }
        unsafe self.key = key
        self.publicKey = publicKey
    }

    deinit {
        unsafe EVP_PKEY_free(key)
    }

    /// Reads a key from a PEM file's bytes: one unencrypted PKCS#8 block (`BEGIN PRIVATE KEY`),
    /// [RFC 8410](https://www.rfc-editor.org/rfc/rfc8410). Never asks for a passphrase.
    ///
    /// - Throws: ``CryptographyError/Code/encryptedKey`` if it needs a passphrase,
    ///   ``CryptographyError/Code/wrongKeyType`` if it is another kind of key, and
    ///   ``CryptographyError/Code/malformedKey`` if it cannot be read at all.
    public convenience init(pem: borrowing Secret) throws(CryptographyError) {
        try unsafe self.init(owning: PrivateKeyPEM.read(pem))
    }

    /// Makes a new key from OpenSSL's random generator.
    ///
    /// - Throws: ``CryptographyError/Code/libraryFailure`` if there is no entropy or memory.
    public static func generate() throws(CryptographyError) -> Ed25519PrivateKey {
        guard let context = unsafe EVP_PKEY_CTX_new_id(EVP_PKEY_ED25519, nil) else {
            throw .libraryFailure("OpenSSL has no Ed25519")
        }
        defer { unsafe EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard
            unsafe EVP_PKEY_keygen_init(context) == 1,
            unsafe EVP_PKEY_keygen(context, &key) == 1,
            let key = unsafe key
        else { throw .libraryFailure("No Ed25519 key could be made") }
        return try unsafe Ed25519PrivateKey(owning: key)
    }

    /// The key as the bytes of a PEM file: one unencrypted PKCS#8 block, as ``init(pem:)`` reads it.
    ///
    /// - Throws: ``CryptographyError/Code/libraryFailure`` if there is no memory.
    public func pem() throws(CryptographyError) -> Secret {
        try unsafe PrivateKeyPEM.write(key)
    }

    /// The signature (64 bytes) of a message; the same message has always the same signature.
    ///
    /// - Throws: ``CryptographyError/Code/libraryFailure`` if there is no memory.
    public func sign(_ message: [UInt8]) throws(CryptographyError) -> [UInt8] {
        guard let context = unsafe EVP_MD_CTX_new() else { throw .libraryFailure("No memory for a signature") }
        defer { unsafe EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: Ed25519PublicKey.signatureByteCount)
        var count = signature.count
        guard
            unsafe EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
            count == signature.count
        else { throw .libraryFailure("The message could not be signed") }
        return signature
    }

    @unsafe private static func publicKey(of key: OpaquePointer) -> Ed25519PublicKey? {
        var bytes = [UInt8](repeating: 0, count: Ed25519PublicKey.byteCount)
        var count = bytes.count
        guard unsafe EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1 else { return nil }
        return Ed25519PublicKey(bytes: bytes.prefix(count))
    }
}
