// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct JSONParserTests {
    @Test(
        arguments: [
            ("null", JSONValue.null), (" true ", true), ("false", false), ("0", 0), ("-12", -12),
            ("1.5", .double(1.5)), ("1.7E9", .double(1.7e9)), ("-0", 0), ("9223372036854775807", .integer(.max)),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("\"\"", ""), ("\"\\u00e9\"", "é"),
            ("\"\\ud83d\\ude00\"", "😀"), ("\"a\\/b\\n\"", "a/b\n"), ("[]", []), ("[1, [2]]", [1, [2]]), ("{}", [:]),
            ("{\"b\": 1, \"a\": null}", ["b": 1, "a": .null]),
        ] as [(String, JSONValue)]
    )
    func reads(text: String, expected: JSONValue) throws {
        #expect(try JSONParser.parse(text) == expected)
    }

    @Test(arguments: [
        ("", 0), ("nul", 0), ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1), ("\"a", 0), ("\"\\x\"", 2),
        ("\"\u{01}\"", 1),
        ("01", 0), ("1.", 2), ("1e", 2), ("+1", 0), ("\"\\ud83d\"", 3), ("\"\\ude00\"", 3), ("\"\\u12g4\"", 3),
        ("{\"a\":1,\"a\":2}", 7), ("{\"a\":1,\"\\u0061\":2}", 7), ("1 2", 2), ("[1", 2), ("1e999", 0), ("'a'", 0),
        ("{\"a\" 1}", 5), ("NaN", 0),
    ])
    func refusesWithTheOffset(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONParser.parse(text) }
        #expect(error?.offset == offset)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    }

    @Test func nestsToTheLimitAndNoFurther() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSONParser.parse(nested(JSONParser.maximumDepth))
        #expect(throws: JSONError.self) { try JSONParser.parse(nested(JSONParser.maximumDepth + 1)) }
        #expect(throws: JSONError.self) { try JSONParser.parse(nested(1_000_000)) }
    }

    @Test func everyTruncationOfAnObjectIsRefused() {
        let text = Array("{\"Images\":[{\"ImageId\":\"wsi-0a1b2c3d4\",\"Created\":1.7E9,\"x\":null}]}".utf8)
        for length in 0..<text.count {
            #expect(throws: JSONError.self) { try JSONParser.parse(Array(text[..<length])) }
        }
    }
}
