// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        _ = consume("-")
        let leadingZero = peek == UInt8(ascii: "0")
        let integerDigits = skipDigits()
        guard integerDigits > 0, !(leadingZero && integerDigits > 1) else {
            throw JSONError("not a value", offset: start)
        }
        let fractional = try fraction()
        let exponential = try exponent()
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        if !fractional, !exponential, let integer = Int(text) { return .integer(integer) }
        guard let value = Double(text), value.isFinite else {
            throw JSONError("a number that is out of range", offset: start)
        }
        return .double(value)
    }

    private mutating func fraction() throws(JSONError) -> Bool {
        guard consume(".") else { return false }
        guard skipDigits() > 0 else { throw error("a digit is expected") }
        return true
    }

    private mutating func exponent() throws(JSONError) -> Bool {
        guard consume("e") || consume("E") else { return false }
        if !consume("+") { _ = consume("-") }
        guard skipDigits() > 0 else { throw error("a digit is expected") }
        return true
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        return offset - start
    }
}
