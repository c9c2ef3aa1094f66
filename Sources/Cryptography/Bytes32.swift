// SPDX-License-Identifier: Apache-2.0

/// Thirty-two bytes without a heap allocation, in memory order.
struct Bytes32: Hashable, Sendable {
    static let count = 32

    // Four words rather than an InlineArray: comparison and hashing come from the compiler and cost nothing.
    private var words: Words = Words()

    private struct Words: Hashable, Sendable {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var third: UInt64 = 0
        var fourth: UInt64 = 0
    }

    init() {}

    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.count else { return nil }
        unsafe withMutableBytes { storage in
            unsafe storage.copyBytes(from: bytes)
        }
    }

    var array: [UInt8] {
        unsafe withBytes { unsafe Array($0) }
    }

    @unsafe func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        unsafe withUnsafeBytes(of: words) { unsafe body($0) }
    }

    @unsafe mutating func withMutableBytes<R>(_ body: (UnsafeMutableRawBufferPointer) -> R) -> R {
        unsafe withUnsafeMutableBytes(of: &words) { unsafe body($0) }
    }
}
