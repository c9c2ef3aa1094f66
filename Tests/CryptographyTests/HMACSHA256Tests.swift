// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

/// The cases of <https://www.rfc-editor.org/rfc/rfc4231> (but number 5, which is truncated), and the edges.
struct HMACSHA256Tests {
    static let cases: [(key: [UInt8], message: [UInt8], code: String)] = [
        (
            [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 20), [UInt8](repeating: 0xDD, count: 50),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
        ),
        (
            (1...25).map { UInt8($0) }, [UInt8](repeating: 0xCD, count: 50),
            "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131),
            Array(
                """
                This is a test using a larger than block-size key and a larger than block-size data. \
                The key needs to be hashed before being used by the HMAC algorithm.
                """.utf8
            ),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
        ),
        ([], [], "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
    ]

    @Test(arguments: cases)
    func authenticatesTheStandardsCases(key: [UInt8], message: [UInt8], code: String) {
        #expect(HMACSHA256.authenticate(message, key: key).hex == code)
    }

    @Test func anEmptyKeyIsNotTheKeyOfTheCallBefore() {
        let withKey = HMACSHA256.authenticate([1], key: [2])
        let empty = HMACSHA256.authenticate([1], key: [])
        #expect(withKey != empty)
        // RFC 2104 pads a key with zeros, so these two are the same key.
        #expect(empty == HMACSHA256.authenticate([1], key: [0]))
    }

    @Test(arguments: [0, 1, 63, 64, 65, 200])
    func isTheConstructionOfRFC2104(count: Int) {
        let key = [UInt8](repeating: 0x5C, count: count)
        let message = Array("message".utf8)
        let short = count > 64 ? SHA256.hash(key).bytes : key
        let block = short + [UInt8](repeating: 0, count: 64 - short.count)
        let inner = SHA256.hash(block.map { $0 ^ 0x36 } + message)
        let outer = SHA256.hash(block.map { $0 ^ 0x5C } + inner.bytes)
        #expect(HMACSHA256.authenticate(message, key: key) == outer)
    }
}
