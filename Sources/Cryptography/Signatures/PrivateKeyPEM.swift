// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Reads and writes Ed25519 private keys as PEM, [RFC 7468](https://www.rfc-editor.org/rfc/rfc7468).
enum PrivateKeyPEM {
    private static let hint =
        "Give a PEM file with one Ed25519 key in PKCS#8 form, as `openssl genpkey -algorithm ed25519` makes it."

    /// The caller owns the key.
    @unsafe static func read(_ pem: borrowing Secret) throws(CryptographyError) -> OpaquePointer {
        // What others left on this thread is no reason of a failure here.
        ErrorQueue.clear()
        try checkLabel(of: pem)
        guard let key = unsafe decodeDirectly(pem) ?? decode(pem) else {
            throw CryptographyError(.malformedKey, "The private key cannot be read", hint: hint)
        }
        // A decoder that was tried before the right one leaves its complaint even when the key was read.
        ErrorQueue.clear()
        guard unsafe EVP_PKEY_get_id(key) == EVP_PKEY_ED25519 else {
            unsafe EVP_PKEY_free(key)
            throw CryptographyError(.wrongKeyType, "The private key is not an Ed25519 key", hint: hint)
        }
        return unsafe key
    }

    @unsafe static func write(_ key: OpaquePointer) throws(CryptographyError) -> Secret {
        // OpenSSL overwrites the memory of this kind of BIO when it frees it.
        guard let output = unsafe BIO_new(BIO_s_mem()) else { throw .libraryFailure("No memory for the private key") }
        defer { unsafe BIO_free(output) }
        var start: UnsafeMutablePointer<CChar>?
        guard
            unsafe PEM_write_bio_PKCS8PrivateKey(output, key, nil, nil, 0, nil, nil) == 1,
            case let count = unsafe wsigate_bio_get_mem_data(output, &start), count > 0
        else { throw .libraryFailure("The private key could not be written") }
        return unsafe Secret(Array(UnsafeRawBufferPointer(start: start, count: count)))
    }

    /// The usual file: one Ed25519 key in PKCS#8 without attributes, whose DER differs in the 32 bytes of the key alone,
    /// [RFC 8410 section 7](https://www.rfc-editor.org/rfc/rfc8410#section-7).
    ///
    /// OpenSSL's general decoder tries every format and type of key first, which takes it two milliseconds.
    @unsafe private static func decodeDirectly(_ pem: borrowing Secret) -> OpaquePointer? {
        unsafe withInput(pem) { input in
            var (name, header): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?)
            var data: UnsafeMutablePointer<UInt8>?
            var count = 0
            guard unsafe PEM_read_bio(input, &name, &header, &data, &count) == 1, let bytes = unsafe data else {
                return nil
            }
            defer {
                unsafe CRYPTO_free(name, #file, #line)
                unsafe CRYPTO_free(header, #file, #line)
                unsafe CRYPTO_clear_free(bytes, count, #file, #line)
            }
            // A header says that the body is encrypted, whatever it looks like.
            guard unsafe header.map({ unsafe $0.pointee == 0 }) ?? true, count == prefix.count + 32,
                prefix.indices.allSatisfy({ unsafe bytes[$0] == prefix[$0] })
            else { return nil }
            return unsafe EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, bytes + prefix.count, 32)
        }
    }

    /// SEQUENCE { INTEGER 0, SEQUENCE { 1.3.101.112 }, OCTET STRING { OCTET STRING of 32 bytes, which follow } }.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    @unsafe private static func decode(_ pem: borrowing Secret) -> OpaquePointer? {
        // Without a callback of ours OpenSSL would ask for a passphrase on the terminal.
        unsafe withInput(pem) { unsafe PEM_read_bio_PrivateKey($0, nil, { _, _, _, _ in -1 }, nil) }
    }

    @unsafe private static func withInput(
        _ pem: borrowing Secret,
        _ body: (OpaquePointer) -> OpaquePointer?
    ) -> OpaquePointer? {
        unsafe pem.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { bytes in
                guard
                    let length = Int32(exactly: bytes.count),
                    let input = unsafe BIO_new_mem_buf(bytes.baseAddress, length)
                else { return nil }
                defer { unsafe BIO_free(input) }
                return unsafe body(input)
            }
        }
    }

    /// Says in words what is wrong with a file that OpenSSL would only call unsupported, or would take.
    private static func checkLabel(of pem: borrowing Secret) throws(CryptographyError) {
        let labels = pem.withBytes { PEMLabel.all(in: $0) }
        guard let label = labels.first else {
            throw CryptographyError(.malformedKey, "The private key is not a PEM file", hint: hint)
        }
        guard labels.count == 1 else {
            throw CryptographyError(.malformedKey, "The PEM file holds \(labels.count) blocks, not one", hint: hint)
        }
        switch label {
        case .privateKey: return
        case .encryptedPrivateKey:
            throw CryptographyError(.encryptedKey, "The private key is protected by a passphrase", hint: hint)
        case .publicKey:
            throw CryptographyError(.wrongKeyType, "The PEM file holds a public key, not a private key", hint: hint)
        case .other:
            throw CryptographyError(.malformedKey, "The PEM file holds no PKCS#8 private key", hint: hint)
        }
    }
}
