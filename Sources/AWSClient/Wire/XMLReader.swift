// SPDX-License-Identifier: Apache-2.0

/// Reads the small part of XML that AWS's query protocol answers with.
///
/// Everything else is refused: document types, comments, CDATA, processing instructions, text between elements, and
/// nesting deeper than ``maximumDepth``.
///
/// Specification: <https://www.w3.org/TR/xml/>
struct XMLReader {
    static let maximumDepth = 16

    private let bytes: [UInt8]
    private var offset = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The document's one element.
    static func parse(_ bytes: [UInt8]) throws(MalformedAnswer) -> XMLElement {
        var reader = XMLReader(bytes)
        reader.skipSpace()
        if reader.consume("<?xml") { try reader.skip(past: "?>") }
        reader.skipSpace()
        let root = try reader.element(depth: 1)
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.error("text after the end of the document") }
        return root
    }

    private mutating func element(depth: Int) throws(MalformedAnswer) -> XMLElement {
        guard depth <= Self.maximumDepth else { throw error("nested deeper than \(Self.maximumDepth)") }
        guard consume("<") else { throw error("an element is expected") }
        var element = XMLElement(name: try name())
        guard try attributesLeaveOpen() else { return element }
        while !consume("</") {
            if peek == UInt8(ascii: "<") {
                element.children.append(try self.element(depth: depth + 1))
            } else {
                element.text += try text()
            }
        }
        guard try name() == element.name else { throw error("an end tag of another element") }
        skipSpace()
        guard consume(">") else { throw error("'>' is expected") }
        return try withoutLayout(element)
    }

    /// Between child elements only white space may stand, and it means nothing.
    private func withoutLayout(_ element: XMLElement) throws(MalformedAnswer) -> XMLElement {
        guard !element.children.isEmpty else { return element }
        guard element.text.allSatisfy(\.isWhitespace) else { throw error("text between elements") }
        return XMLElement(name: element.name, text: "", children: element.children)
    }

    /// Skips a start tag's attributes; whether content follows.
    private mutating func attributesLeaveOpen() throws(MalformedAnswer) -> Bool {
        while true {
            skipSpace()
            if consume("/>") { return false }
            if consume(">") { return true }
            _ = try name()
            skipSpace()
            guard consume("=") else { throw error("'=' is expected") }
            skipSpace()
            let mark = consume("\"") ? "\"" : "'"
            guard mark == "\"" || consume("'") else { throw error("a quotation mark is expected") }
            try skip(past: mark)
        }
    }

    private mutating func text() throws(MalformedAnswer) -> String {
        let start = offset
        while let byte = peek, byte != UInt8(ascii: "<") { offset += 1 }
        guard peek != nil else { throw error("an element is not closed") }
        guard let raw = String(validating: bytes[start..<offset], as: UTF8.self) else { throw error("not UTF-8") }
        guard let text = XMLEntities.decode(raw) else { throw error("an unknown entity") }
        return text
    }

    private mutating func name() throws(MalformedAnswer) -> String {
        let start = offset
        while let byte = peek, Self.isNameByte(byte) { offset += 1 }
        guard start < offset else { throw error("a name is expected") }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "_:-.".utf8.contains(byte)
        }
    }
}

extension XMLReader {
    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func consume(_ text: String) -> Bool {
        guard bytes[offset...].starts(with: text.utf8) else { return false }
        offset += text.utf8.count
        return true
    }

    private mutating func skip(past text: String) throws(MalformedAnswer) {
        while !consume(text) {
            guard offset < bytes.count else { throw error("'\(text)' is missing") }
            offset += 1
        }
    }

    private func error(_ message: String) -> MalformedAnswer {
        MalformedAnswer("XML with \(message) at byte \(offset)")
    }
}
