// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

struct SecretTests {
    private struct Refusal: Error, Equatable {}

    @Test(arguments: [[], [0], [1, 2, 3], Array(repeating: 255, count: 10_000)] as [[UInt8]])
    func showsTheBytesItWasMadeOf(bytes: [UInt8]) {
        let secret = Secret(bytes)
        let shown = secret.withBytes { span in span.indices.map { span[$0] } }
        let count = secret.count
        #expect(shown == bytes)
        #expect(count == bytes.count)
    }

    @Test func throwsWhatTheClosureThrows() {
        let secret = Secret([1])
        let result = Result { () throws(Refusal) in
            try secret.withBytes { (_: borrowing Span<UInt8>) throws(Refusal) -> Int in throw Refusal() }
        }
        #expect(result == .failure(Refusal()))
    }

    @Test func anArrayThatSomebodyElseHoldsIsLeftAlone() {
        let kept: [UInt8] = [1, 2, 3]
        _ = Secret(kept)
        #expect(kept == [1, 2, 3])
    }

    @Test func wipingLeavesZeros() {
        var bytes: [UInt8] = [1, 2, 3]
        Secret.wipe(&bytes)
        #expect(bytes == [0, 0, 0])
        var none: [UInt8] = []
        Secret.wipe(&none)
        #expect(none.isEmpty)
    }
}
