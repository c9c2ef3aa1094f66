// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// SHA-256 over a message that comes in pieces, or at once by ``hash(_:)-([UInt8])``.
///
/// Follows [FIPS 180-4](https://csrc.nist.gov/pubs/fips/180-4/upd1/final). The static functions allocate nothing and
/// are made for millions of short messages; an instance allocates one context.
@safe public struct SHA256: ~Copyable, @unchecked Sendable {
    // Sendable: the context is owned by this value alone, which cannot be copied.
    private let context: OpaquePointer

    /// Starts with the empty message.
    public init() {
        unsafe context = DigestContext.make()
    }

    deinit {
        unsafe EVP_MD_CTX_free(context)
    }

    /// Appends bytes to the message.
    public mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe DigestContext.update(context, $0) }
    }

    /// Appends bytes to the message.
    public mutating func update(_ bytes: borrowing Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe DigestContext.update(context, $0) }
    }

    /// Ends the message and returns its digest.
    public consuming func finalize() -> SHA256Digest {
        unsafe DigestContext.finish(context)
    }
}
