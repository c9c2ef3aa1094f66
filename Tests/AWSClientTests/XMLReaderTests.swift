// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSClient

@Suite("XML")
struct XMLReaderTests {
    @Test(
        "Text is read with its entities",
        arguments: [
            ("<a>x</a>", "x"), ("<a/>", ""), ("<a></a>", ""), ("<a b='c' d = \"&gt;>\">x</a >", "x"),
            ("<a>&amp;&lt;&gt;&quot;&apos;</a>", "&<>\"'"),
            ("<a>&#65;&#x42;&#x1F600;</a>", "AB😀"), ("<a>&amp;lt;</a>", "&lt;"),
            ("<?xml version=\"1.0\"?>\n<a>x</a>\n", "x"),
            ("<n:a>ü</n:a>", "ü"), ("<a> x </a>", " x "),
        ]
    )
    func text(document: String, expected: String) throws {
        #expect(try XMLReader.parse(Array(document.utf8)).text == expected)
    }

    @Test(
        "Everything that is not needed is refused",
        arguments: [
            "", " ", "x", "<a>", "<a", "<a>x", "<a></b>", "<a></a", "<a><b></a></b>", "<a/><b/>", "<a/>x",
            "<!DOCTYPE a><a/>", "<a><!-- c --></a>",
            "<!-- c --><a/>", "<a><![CDATA[x]]></a>", "<a><?p?></a>", "<a>x<b/></a>", "<a><b/>x</a>", "<a>&b;</a>",
            "<a>&amp</a>", "<a>&#0;</a>",
            "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#;</a>", "<a>&#+65;</a>", "<a>&#99999999999;</a>", "<a b></a>",
            "<a b=c></a>", "<a b='c></a>",
            "< a/>", "<?xml ?", String(repeating: "<a>", count: 100_000),
        ]
    )
    func refused(document: String) {
        #expect(throws: MalformedAnswer.self) { try XMLReader.parse(Array(document.utf8)) }
    }

    @Test("Text that is no UTF-8 is refused")
    func notUTF8() {
        #expect(throws: MalformedAnswer.self) { try XMLReader.parse([0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]) }
    }

    @Test("A child is only found where it is the only one of its name")
    func children() throws {
        let root = try XMLReader.parse(Array("<a><b>1</b><c>2</c><c>3</c><d><b>4</b></d></a>".utf8))
        #expect(root.childText("b") == "1")
        #expect(root.child("c") == nil)
        #expect(root.childText("d") == nil)
        #expect(root.descendant("b") == nil)
        #expect(root.descendant("d")?.childText("b") == "4")
    }
}
