// SPDX-License-Identifier: Apache-2.0

/// A strict reader of JSON.
///
/// It refuses what RFC 8259 leaves to implementations and what would let two readers see two different things:
/// duplicate names, bytes that are not UTF-8, lone surrogates, nesting deeper than ``maximumDepth`` and anything after
/// the value.
public struct JSONParser {
    /// The deepest nesting of arrays and objects that is read.
    public static let maximumDepth = 64

    let bytes: [UInt8]
    var offset = 0
    var depth = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The one value that the bytes hold.
    ///
    /// - Throws: ``JSONError`` with the byte offset of the first thing that is not strict JSON.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.error("text after the end of the value") }
        return value
    }

    /// The one value that the text holds.
    public static func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(Array(text.utf8))
    }

    mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONError) in try parser.object() })
        case UInt8(ascii: "["): return .array(try nested { parser throws(JSONError) in try parser.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case nil: throw error("the value is missing")
        default: return try number()
        }
    }

    private mutating func nested<T>(
        _ body: (inout JSONParser) throws(JSONError) -> T
    ) throws(JSONError) -> T {
        depth += 1
        guard depth <= Self.maximumDepth else { throw error("nested deeper than \(Self.maximumDepth)") }
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var members: [JSONObject.Member] = []
        var names: Set<String> = []
        offset += 1
        skipSpace()
        if consume("}") { return JSONObject() }
        repeat {
            skipSpace()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw error("a member's name is expected") }
            let name = try string()
            guard names.insert(name).inserted else {
                throw JSONError("the name \(name.debugDescription) appears twice", offset: start)
            }
            skipSpace()
            guard consume(":") else { throw error("':' is expected") }
            members.append(JSONObject.Member(name: name, value: try value()))
            skipSpace()
        } while consume(",")
        guard consume("}") else { throw error("',' or '}' is expected") }
        return JSONObject(members: members)
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        offset += 1
        skipSpace()
        if consume("]") { return elements }
        repeat {
            elements.append(try value())
            skipSpace()
        } while consume(",")
        guard consume("]") else { throw error("',' or ']' is expected") }
        return elements
    }

    private mutating func literal(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
        guard bytes[offset...].starts(with: word.utf8) else { throw error("an unknown word") }
        offset += word.utf8.count
        return value
    }
}

extension JSONParser {
    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    mutating func consume(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    func error(_ message: String) -> JSONError { JSONError(message, offset: offset) }
}
