// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    mutating func string() throws(JSONError) -> String {
        let start = offset
        offset += 1
        if let plain = plainString() { return plain }
        var scalars: [UInt8] = []
        while let byte = peek {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: scalars, as: UTF8.self) else {
                    throw JSONError("a string that is not UTF-8", offset: start)
                }
                return text
            case UInt8(ascii: "\\"): scalars.append(contentsOf: try escape())
            case 0..<0x20: throw JSONError("a control character in a string", offset: offset - 1)
            default: scalars.append(byte)
            }
        }
        throw JSONError("a string without end", offset: start)
    }

    /// The usual string, without escapes, taken in one piece.
    private mutating func plainString() -> String? {
        var end = offset
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\\") {
            if bytes[end] == UInt8(ascii: "\"") {
                guard let text = String(validating: bytes[offset..<end], as: UTF8.self) else { return nil }
                offset = end + 1
                return text
            }
            end += 1
        }
        return nil
    }

    private mutating func escape() throws(JSONError) -> [UInt8] {
        guard let byte = peek else { throw error("a string without end") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw JSONError("an unknown escape", offset: offset - 1)
        }
    }

    private mutating func unicodeEscape() throws(JSONError) -> [UInt8] {
        let start = offset
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return Array(String(scalar).utf8) }
        guard first < 0xDC00, consume("\\"), consume("u") else {
            throw JSONError("half of a surrogate pair", offset: start)
        }
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second) else {
            throw JSONError("half of a surrogate pair", offset: start)
        }
        let code = 0x10000 + ((UInt32(first) - 0xD800) << 10) + (UInt32(second) - 0xDC00)
        guard let scalar = Unicode.Scalar(code) else { throw JSONError("no such character", offset: start) }
        return Array(String(scalar).utf8)
    }

    private mutating func hexadecimal() throws(JSONError) -> UInt16 {
        let digits = bytes[offset...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error("four hexadecimal digits are expected") }
        offset += 4
        return value
    }
}
