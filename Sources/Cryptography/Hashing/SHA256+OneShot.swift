// SPDX-License-Identifier: Apache-2.0

extension SHA256 {
    /// The digest of a whole message.
    public static func hash(_ bytes: [UInt8]) -> SHA256Digest {
        unsafe bytes.withUnsafeBytes { unsafe hash($0) }
    }

    /// The digest of a whole message.
    public static func hash(_ bytes: borrowing Span<UInt8>) -> SHA256Digest {
        unsafe bytes.withUnsafeBytes { unsafe hash($0) }
    }

    /// The digest of one byte followed by a message, without copying the message.
    ///
    /// With prefix 0 this is the leaf hash of a Merkle tree,
    /// [RFC 6962 section 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1).
    public static func hash(prefix: UInt8, _ bytes: borrowing Span<UInt8>) -> SHA256Digest {
        unsafe bytes.withUnsafeBytes { message in
            let context = unsafe DigestContext.ofThisThread()
            unsafe withUnsafeBytes(of: prefix) { unsafe DigestContext.update(context, $0) }
            unsafe DigestContext.update(context, message)
            return unsafe DigestContext.finish(context)
        }
    }

    /// The digest of one byte followed by two digests, 65 bytes in all.
    ///
    /// With prefix 1 this is the node hash of a Merkle tree,
    /// [RFC 6962 section 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1).
    public static func hash(prefix: UInt8, _ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
        let context = unsafe DigestContext.ofThisThread()
        unsafe withUnsafeBytes(of: prefix) { unsafe DigestContext.update(context, $0) }
        unsafe left.storage.withBytes { unsafe DigestContext.update(context, $0) }
        unsafe right.storage.withBytes { unsafe DigestContext.update(context, $0) }
        return unsafe DigestContext.finish(context)
    }

    @unsafe private static func hash(_ bytes: UnsafeRawBufferPointer) -> SHA256Digest {
        let context = unsafe DigestContext.ofThisThread()
        unsafe DigestContext.update(context, bytes)
        return unsafe DigestContext.finish(context)
    }
}
