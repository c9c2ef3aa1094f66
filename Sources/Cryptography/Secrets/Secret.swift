// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Bytes that are overwritten when they are no longer needed.
///
/// The value cannot be copied, so the bytes lie in one place, and end when it does. A closure may of course copy what
/// it is shown; it should not.
@safe public struct Secret: ~Copyable, @unchecked Sendable {
    // Sendable: the memory is owned by this value alone and never written after the initializer.
    private let storage: UnsafeMutableBufferPointer<UInt8>

    /// Moves the bytes in. The array's own memory is overwritten too, if nobody else holds it.
    public init(_ bytes: consuming [UInt8]) {
        unsafe storage = .allocate(capacity: bytes.count)
        _ = unsafe storage.initialize(fromContentsOf: bytes)
        Self.wipe(&bytes)
    }

    deinit {
        unsafe OPENSSL_cleanse(storage.baseAddress, storage.count)
        unsafe storage.deallocate()
    }

    /// How many bytes there are.
    public var count: Int {
        unsafe storage.count
    }

    /// Shows the bytes to the closure, and throws what it throws.
    public borrowing func withBytes<R, E: Error>(_ body: (borrowing Span<UInt8>) throws(E) -> R) throws(E) -> R {
        let bytes = unsafe UnsafeBufferPointer(storage)
        return try unsafe body(bytes.span)
    }

    /// Overwrites the bytes of an array that nobody else holds, and leaves it with zeros.
    public static func wipe(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { unsafe OPENSSL_cleanse($0.baseAddress, $0.count) }
    }
}
