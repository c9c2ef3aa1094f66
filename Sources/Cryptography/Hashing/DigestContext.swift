// SPDX-License-Identifier: Apache-2.0

import COpenSSL
import Glibc

/// OpenSSL's digest contexts for SHA-256.
///
/// See <https://docs.openssl.org/3.0/man3/EVP_DigestInit/>. A failure here means that OpenSSL has no SHA-256 or no
/// memory. Nothing can be proved without it, so the process ends rather than go on with a wrong digest.
enum DigestContext {
    /// Looked up once, as the search through the providers costs more than hashing a short message.
    nonisolated(unsafe) private static let algorithm: OpaquePointer = {
        guard let found = unsafe EVP_MD_fetch(nil, "SHA2-256", nil) else {
            fail("OpenSSL has no SHA-256")
        }
        return unsafe found
    }()

    /// Holds one context for each thread, so that a one-shot hash allocates nothing.
    private static let threadKey: pthread_key_t = {
        var key = pthread_key_t()
        let status = unsafe pthread_key_create(&key) { context in
            unsafe EVP_MD_CTX_free(OpaquePointer(context))
        }
        guard status == 0 else { fail("no thread key for the digest context") }
        return key
    }()

    /// A new context, ready for a message; the caller frees it.
    @unsafe static func make() -> OpaquePointer {
        guard let context = unsafe EVP_MD_CTX_new() else { fail("no memory for a digest context") }
        unsafe start(context)
        return unsafe context
    }

    /// This thread's own context, ready for a message; valid until the function that asked for it returns.
    @unsafe static func ofThisThread() -> OpaquePointer {
        if let context = unsafe OpaquePointer(pthread_getspecific(threadKey)) {
            unsafe start(context)
            return unsafe context
        }
        let context = unsafe make()
        guard unsafe pthread_setspecific(threadKey, UnsafeRawPointer(context)) == 0 else {
            fail("no memory for a digest context")
        }
        return unsafe context
    }

    @unsafe static func update(_ context: OpaquePointer, _ bytes: UnsafeRawBufferPointer) {
        guard unsafe EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { fail("SHA-256 failed") }
    }

    @unsafe static func finish(_ context: OpaquePointer) -> SHA256Digest {
        var digest = Bytes32()
        let status = unsafe digest.withMutableBytes {
            unsafe EVP_DigestFinal_ex(context, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
        }
        guard status == 1 else { fail("SHA-256 failed") }
        return SHA256Digest(digest)
    }

    @unsafe private static func start(_ context: OpaquePointer) {
        guard unsafe EVP_DigestInit_ex2(context, algorithm, nil) == 1 else { fail("SHA-256 cannot be started") }
    }

    private static func fail(_ message: String) -> Never {
        fatalError(CryptographyError.libraryFailure(message).message)
    }
}
