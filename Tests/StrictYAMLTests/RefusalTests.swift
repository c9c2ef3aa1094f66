// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct RefusalTests {
    struct Bad: Sendable {
        let bytes: [UInt8]
        let line: Int
        let column: Int
        let fragment: String

        init(_ text: String, _ line: Int, _ column: Int, _ fragment: String) {
            self.init(bytes: Array(text.utf8), line, column, fragment)
        }

        init(bytes: [UInt8], _ line: Int, _ column: Int, _ fragment: String) {
            self.bytes = bytes
            self.line = line
            self.column = column
            self.fragment = fragment
        }
    }

    @Test(arguments: [
        Bad("", 1, 1, "no value"),
        Bad("# nothing\n", 1, 1, "no value"),
        Bad("a: 1\n---\nb: 2\n", 2, 1, "second document"),
        Bad("--- 1\n--- 2\n", 2, 1, "second document"),
        Bad("a: &x 1\n", 1, 4, "anchors"),
        Bad("a: 1\nb: *x\n", 2, 4, "aliases"),
        Bad("- *foo\n", 1, 3, "aliases"),
        Bad("- *\n", 1, 3, "cannot begin with '*'"),
        Bad("a: !!str 1\n", 1, 4, "tags"),
        Bad("a: ! 1\n", 1, 4, "tags"),
        Bad("a: !x [1]\n", 1, 4, "tags"),
        Bad("%TAG ! tag:x,2000:\n---\na: 1\n", 1, 1, "%TAG"),
        Bad("%FOO x\n---\na: 1\n", 1, 1, "directive"),
        Bad("<<: {a: 1}\n", 1, 1, "merge"),
        Bad("a: 1\nb: 2\na: 3\n", 3, 1, "appears twice; it is already on line 1, column 1"),
        Bad("{\"a\": 1, \"a\": 2}", 1, 10, "appears twice"),
        Bad("a: 1\n'a': 2\n", 2, 1, "appears twice"),
        Bad("? [a]\n: 1\n", 1, 3, "key must be"),
        Bad("{{a: 1}: 2}", 1, 2, "key must be"),
        Bad("a: b: c\n", 1, 5, "not expected here"),
        Bad("a: 1\n b: 2\n", 2, 3, "not expected here"),
        Bad("a:\n\tb: 1\n", 2, 1, "cannot begin"),
        Bad("a: @x\n", 1, 4, "cannot begin"),
        Bad("a: [1, 2\n", 2, 1, "']'"),
        Bad("a: {b: 1\n", 2, 1, "'}'"),
        Bad("a: 'x\nb: 1\n", 1, 4, "never closed"),
        Bad("a: \"\\q\"\n", 1, 5, "escape"),
        Bad("a: \"C:\\Users\"\n", 1, 9, "hexadecimal"),
        Bad("a: 1\nword\nb: 2\n", 2, 1, "':' is missing"),
        Bad("a: - 1\n", 1, 4, "list entry"),
        Bad(bytes: [0x61, 0x3A, 0x20, 0xFF], 1, 4, "UTF-8"),
        Bad(bytes: [0x61, 0x0A, 0xC3, 0xA9, 0xC0, 0x80], 2, 2, "UTF-8"),
        Bad(bytes: [0xFF, 0xFE, 0x61, 0x00], 1, 1, "UTF-8"),
        Bad(bytes: [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], 1, 4, "UTF-8"),
        Bad("{\"a\\e]0;x\\a\\n\": 1, \"a\\e]0;x\\a\\n\": 2}", 1, 20, "the key 'a\u{FFFD}]0;x\u{FFFD}\u{FFFD}' appears"),
        Bad("a: b\0c\n", 1, 5, "U+0000"),
        Bad("a: \u{1B}[31m\n", 1, 4, "U+001B"),
        Bad("ä: \u{85}\n", 1, 4, "U+0085"),
        Bad("a: é\u{2028}b\n", 1, 5, "U+2028"),
        Bad("a: 1 # \u{202E}\n", 1, 8, "U+202E"),
        Bad("a: b\n\u{2066}\n", 2, 1, "U+2066"),
        Bad("a: \u{FEFF}\n", 1, 4, "byte order mark"),
        Bad("\u{FEFF}\u{FEFF}a: 1\n", 1, 1, "byte order mark"),
    ])
    func `refuses with a position and words`(_ bad: Bad) throws {
        let error = #expect(throws: YAMLError.self) { try StrictYAML.parse(bad.bytes) }
        #expect(error?.position == SourcePosition(line: bad.line, column: bad.column), "\(error as Any)")
        #expect(error?.message.contains(bad.fragment) == true, "\(error as Any)")
    }

    @Test func `every byte changed, dropped or doubled gives a node or an error`() {
        let text = Array("a: [1, 'é', \"\\u00e9\"] # x\nb:\n  - {c: d, e: |\n".utf8) + Array("}\nf: >\n  g\n".utf8)
        for index in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[index] = byte
                check(changed)
            }
            var dropped = text
            dropped.remove(at: index)
            check(dropped)
            var doubled = text
            doubled.insert(text[index], at: index)
            check(doubled)
        }
    }

    private func check(_ bytes: [UInt8]) {
        let document = StrictYAML.examine(bytes)
        #expect(document.root != nil || !document.problems.isEmpty)
        #expect(document.problems.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
    }
}
