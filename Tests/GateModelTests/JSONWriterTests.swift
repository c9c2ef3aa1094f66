// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct JSONWriterTests {
    @Test func keepsTheOrderOfMembers() {
        #expect(JSONWriter.text(["z": 1, "a": [true, .null], "m": "x"]) == #"{"z":1,"a":[true,null],"m":"x"}"#)
    }

    @Test(arguments: [
        ("\"\\", #""\"\\""#), ("a\nb\r\t", #""a\nb\r\t""#), ("\u{1B}[31m", #""\u001b[31m""#),
        ("\u{7F}\u{9B}", #""\u007f\u009b""#),
        ("\u{2028}", #""\u2028""#), ("a\u{202E}b\u{2066}", #""a\u202eb\u2066""#), ("é😀", "\"é😀\""),
    ])
    func escapesWhatCouldBreakALineOrDriveATerminal(text: String, expected: String) {
        #expect(JSONWriter.text(.string(text)) == expected)
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let value: JSONValue = [
            "text": "a\u{0}\u{1F}\u{7F}\u{85}é😀\\\"/", "numbers": [0, -1, .double(0.25), .integer(.max)],
            "empty": [:], "nothing": .null,
        ]
        #expect(try JSONParser.parse(JSONWriter.bytes(value)) == value)
    }
}
