// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Cryptography

struct SecureRandomTests {
    @Test(arguments: [0, 1, 16, 32, 100_000])
    func givesAsManyBytesAsAskedFor(count: Int) throws {
        #expect(try SecureRandom.bytes(count: count).count == count)
    }

    @Test func neverGivesTheSameBytesTwice() throws {
        let many = try (0..<1_000).map { _ in try SecureRandom.bytes(count: 16) }
        #expect(Set(many).count == many.count)
    }

    @Test(arguments: [-1, Int.min, Int(Int32.max) + 1, Int.max])
    func refusesACountOutOfRange(count: Int) {
        let error = #expect(throws: CryptographyError.self) { try SecureRandom.bytes(count: count) }
        #expect(error?.code == .invalidArgument)
    }
}

struct ConstantTimeTests {
    static let pairs: [(a: [UInt8], b: [UInt8], areEqual: Bool)] = [
        ([], [], true), ([1], [1], true), ([1, 2, 3], [1, 2, 3], true),
        ([], [1], false), ([1], [1, 1], false), ([1, 2, 3], [1, 2, 4], false), ([0, 2, 3], [1, 2, 3], false),
    ]

    @Test(arguments: pairs)
    func saysWhetherTheBytesAreTheSame(a: [UInt8], b: [UInt8], areEqual: Bool) {
        #expect(ConstantTime.areEqual(a, b) == areEqual)
        #expect(ConstantTime.areEqual(b, a) == areEqual)
    }
}
