// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

/// The texts of <https://www.rfc-editor.org/rfc/rfc4648#section-10>, and what must be refused.
struct EncodingTests {
    static let texts: [(plain: String, base64: String, hexadecimal: String)] = [
        ("", "", ""), ("f", "Zg==", "66"), ("fo", "Zm8=", "666f"), ("foo", "Zm9v", "666f6f"),
        ("foob", "Zm9vYg==", "666f6f62"), ("fooba", "Zm9vYmE=", "666f6f6261"), ("foobar", "Zm9vYmFy", "666f6f626172"),
    ]

    @Test(arguments: texts)
    func encodesTheStandardsTexts(plain: String, base64: String, hexadecimal: String) {
        #expect(Base64.encode(Array(plain.utf8)) == base64)
        #expect(Base64.decode(base64) == Array(plain.utf8))
        #expect(Hexadecimal.encode(Array(plain.utf8)) == hexadecimal)
    }

    @Test(arguments: 0..<100)
    func decodingUndoesEncoding(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count * 11) }
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }

    @Test func usesTheWholeStandardAlphabet() {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        #expect(Base64.decode(alphabet).map(Base64.encode) == alphabet)
    }

    @Test(
        arguments: [
            "Zg", "Zg=", "Zg===", "Z", "Z===", "=", "==", "====", "Zm9v====",  // count or padding
            "Zg==Zg==", "Z=g=", "=Zg=", "Zm8=Zm9v",  // padding inside
            "Zh==", "Zm9=", "//9=", "Zm//Zn==",  // bits set that no encoder sets
            "Zm9v\n", "Zm 9", " Zm9", "Zm9v Zm8", "Zm\t9", "Zm9v\r\n==",  // white space
            "-_-_", "Zm9*", "Zm9\u{0}", "Zmü", "Zm9\u{301}", "Ｚm9v",  // characters outside of the alphabet
        ]
    )
    func refusesWhatNoEncoderWrites(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func hexadecimalHasTwoLowerCaseDigitsForEachByte() {
        #expect(Hexadecimal.encode([0x00, 0x0F, 0xA0, 0xFF]) == "000fa0ff")
    }
}
