// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// OpenSSL's contexts for HMAC with SHA-256.
///
/// See <https://docs.openssl.org/3.0/man7/EVP_MAC-HMAC/>. As with ``DigestContext``, a failure ends the process.
enum MACContext {
    /// A context with its digest chosen and no key in it. It is only ever duplicated, which many threads may do at
    /// once, and spares each call the search through the providers.
    nonisolated(unsafe) private static let template: OpaquePointer = {
        guard
            let algorithm = unsafe EVP_MAC_fetch(nil, "HMAC", nil),
            let context = unsafe EVP_MAC_CTX_new(algorithm),
            unsafe chooseSHA256(for: context)
        else { fail("OpenSSL has no HMAC with SHA-256") }
        return unsafe context
    }()

    @unsafe static func authenticate(_ message: UnsafeRawBufferPointer, key: UnsafeRawBufferPointer) -> SHA256Digest {
        guard let context = unsafe EVP_MAC_CTX_dup(template) else { fail("no memory for HMAC") }
        defer { unsafe EVP_MAC_CTX_free(context) }
        let input = unsafe message.baseAddress?.assumingMemoryBound(to: UInt8.self)
        var code = Bytes32()
        var count = 0
        let isDone = unsafe code.withMutableBytes { output in
            unsafe start(context, key: key)
                && EVP_MAC_update(context, input, message.count) == 1
                && EVP_MAC_final(context, output.baseAddress?.assumingMemoryBound(to: UInt8.self), &count, output.count)
                    == 1
        }
        guard isDone, count == Bytes32.count else { fail("HMAC with SHA-256 failed") }
        return SHA256Digest(code)
    }

    @unsafe private static func start(_ context: OpaquePointer, key: UnsafeRawBufferPointer) -> Bool {
        // A null key would mean "the key set before", so an empty key needs an address too.
        guard let bytes = unsafe key.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
            return unsafe withUnsafePointer(to: UInt8(0)) { unsafe EVP_MAC_init(context, $0, 0, nil) == 1 }
        }
        return unsafe EVP_MAC_init(context, bytes, key.count, nil) == 1
    }

    @unsafe private static func chooseSHA256(for context: OpaquePointer) -> Bool {
        var name: [CChar] = [0x53, 0x48, 0x41, 0x32, 0x2D, 0x32, 0x35, 0x36, 0]  // "SHA2-256"
        return unsafe OSSL_MAC_PARAM_DIGEST.withCString { key in
            unsafe name.withUnsafeMutableBufferPointer { name in
                let parameters = unsafe [
                    OSSL_PARAM_construct_utf8_string(key, name.baseAddress, 0),
                    OSSL_PARAM_construct_end(),
                ]
                return unsafe EVP_MAC_CTX_set_params(context, parameters) == 1
            }
        }
    }

    private static func fail(_ message: String) -> Never {
        fatalError(CryptographyError.libraryFailure(message).message)
    }
}
