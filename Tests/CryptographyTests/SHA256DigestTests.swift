// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

struct SHA256DigestTests {
    @Test(arguments: [0, 1, 31, 33, 64])
    func anotherCountOfBytesIsNoDigest(count: Int) {
        #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: count)) == nil)
    }

    @Test func bytesAreKeptInOrder() throws {
        let bytes = (0..<32).map { UInt8($0) }
        let digest = try #require(SHA256Digest(bytes: bytes))
        #expect(digest.bytes == bytes)
        #expect(digest.hex == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
        #expect("\(digest)" == digest.hex)
    }

    @Test func anyCollectionOfBytesWillDo() throws {
        let bytes = [UInt8](repeating: 9, count: 40)
        let digest = try #require(SHA256Digest(bytes: bytes[4..<36]))
        #expect(digest == SHA256Digest(bytes: repeatElement(9, count: 32)))
    }

    @Test(arguments: 0..<32)
    func everyByteCountsInComparison(index: Int) {
        var bytes = [UInt8](repeating: 0, count: 32)
        let zero = SHA256Digest(bytes: bytes)
        bytes[index] = 1
        #expect(SHA256Digest(bytes: bytes) != zero)
    }

    @Test func takesNoMoreMemoryThanItsBytes() {
        #expect(MemoryLayout<SHA256Digest>.size == SHA256Digest.byteCount)
    }
}
