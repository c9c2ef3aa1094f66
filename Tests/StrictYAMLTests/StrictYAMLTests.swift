// SPDX-License-Identifier: Apache-2.0

import StrictYAML
import Testing

struct StrictYAMLTests {
    struct Good: Sendable {
        let text: String
        let outline: String

        init(_ text: String, _ outline: String) {
            self.text = text
            self.outline = outline
        }
    }

    @Test(arguments: [
        Good("a: 1", "{a: 1}"),
        Good("a: '1'\nb: \"2\"\n", "{a: '1', b: '2'}"),
        Good("- a\n- [b, 'c']\n- {d: e}\n", "[a, [b, 'c'], {d: e}]"),
        Good("a:\nb: ~\n", "{a: , b: ~}"),
        Good("a: |\n  x\n  y\nb: >\n  x\n  y\n", "{a: 'x\ny\n', b: 'x y\n'}"),
        Good("a: x\n  y\n", "{a: x y}"),
        Good("---\na: 1\n...\n", "{a: 1}"),
        Good("%YAML 1.2\n---\na: 1\n", "{a: 1}"),
        Good("\u{FEFF}a: 1", "{a: 1}"),
        Good("# only a comment\na: 1 # and another\n", "{a: 1}"),
        Good("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
        Good("a: [\n  1,\n  2,\n]\n", "{a: [1, 2]}"),
        Good("'a b': Größe 😀", "{'a b': Größe 😀}"),
        Good("? a\n: 1\n", "{a: 1}"),
        Good("a: \"\\u00e9\\t\\\\\"", "{a: 'é\t\\'}"),
        Good("'<<': 1", "{'<<': 1}"),
        Good("a: eu-*\nb: x&y\nc: 012345678901\n", "{a: eu-*, b: x&y, c: 012345678901}"),
        Good("word", "word"),
    ])
    func `reads what is strict YAML`(_ good: Good) throws {
        #expect(try StrictYAML.parse(Array(good.text.utf8)).outline == good.outline)
    }

    @Test(arguments: [
        Good("{\"a\":1,\"b\":[true,null,\"c\"]}", "{'a': 1, 'b': [true, null, 'c']}"),
        Good("{\n\t\"a\":\t\"x\\/y\",\n\t\"b\": [\n\t\t1,\n\t\t2\n\t]\n}\n", "{'a': 'x/y', 'b': [1, 2]}"),
        Good("{\"a\":{},\"b\":[]}", "{'a': {}, 'b': []}"),
        Good("[\"\\u00e9\\b\\f\\n\\r\\t\\\"\\\\\"]", "['é\u{8}\u{C}\n\r\t\"\\']"),
        Good("{\"a\" : -1.5e3 }", "{'a': -1.5e3}"),
    ])
    func `reads JSON`(_ good: Good) throws {
        #expect(try StrictYAML.parse(Array(good.text.utf8)).outline == good.outline)
    }

    @Test func `marks are lines and characters from 1, whatever the bytes`() throws {
        let root = try StrictYAML.parse(Array("# äöü 😀\n\"größe 😀\": [ß, x]\n日本: {k: v}\n".utf8))
        let entries = try #require(root.entries)
        #expect(entries[0].key.start == SourcePosition(line: 2, column: 1))
        #expect(entries[0].key.end == SourcePosition(line: 2, column: 10))
        #expect(entries[0].value.start == SourcePosition(line: 2, column: 12))
        #expect(entries[0].value.elements?[1].start == SourcePosition(line: 2, column: 16))
        #expect(entries[1].key.end == SourcePosition(line: 3, column: 3))
        #expect(entries[1].value.entries?[0].value.start == SourcePosition(line: 3, column: 9))
    }

    @Test func `a byte order mark takes no column`() throws {
        let root = try StrictYAML.parse(Array("\u{FEFF}a: b".utf8))
        #expect(root.entries?[0].value.start == SourcePosition(line: 1, column: 4))
    }

    @Test func `goes on after what can be skipped, and reports in file order`() {
        let text = "a: &x 1\nb: !!str 2\na: 3\n<<: 4\nc: 5\n---\nd: 6\n"
        let document = StrictYAML.examine(Array(text.utf8))
        #expect(document.root?.outline == "{a: 1, b: 2, c: 5}")
        #expect(document.problems.map(\.position.line) == [1, 2, 3, 4, 6])
    }

    @Test func `32 levels are read and 33 are refused`() throws {
        let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
        _ = try StrictYAML.parse(Array(deepest.utf8))
        #expect(throws: YAMLError.self) { try StrictYAML.parse(Array("[\(deepest)]".utf8)) }
    }

    /// A pattern repeated; kept short, because a test's arguments are printed.
    struct Large: Sendable {
        let piece: String
        let count: Int

        var bytes: [UInt8] {
            Array((0..<count).map { piece.replacing("#", with: String($0)) }.joined().utf8)
        }
    }

    @Test(arguments: [
        Large(piece: "- 'value of a list entry'\n", count: 40_000),
        Large(piece: "[", count: 1 << 20),
        Large(piece: "{a: ", count: 1 << 18),
        Large(piece: "- ", count: 1 << 19),
        Large(piece: "? ", count: 1 << 19),
        Large(piece: "é", count: 1 << 19),
        Large(piece: "key-#: 1\n", count: 60_000),
        Large(piece: "key: 1\n", count: 20_000),
    ])
    func `a mebibyte of anything is read or refused in little time`(_ large: Large) {
        let bytes = large.bytes
        let start = ContinuousClock.now
        _ = StrictYAML.examine(bytes)
        // A bound far above what it takes, that quadratic work would miss by far.
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
