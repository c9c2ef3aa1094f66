// SPDX-License-Identifier: Apache-2.0

/// The check of the raw bytes, before any of them is read as YAML.
enum CharacterCheck {
    /// The bytes without a byte order mark.
    ///
    /// - Throws: ``YAMLError`` at the first byte that is not UTF-8, and else at the first refused character.
    static func check(_ bytes: [UInt8]) throws(YAMLError) -> [UInt8] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let offset = firstInvalidByte(text) {
            throw YAMLError(
                "the file is not UTF-8: a byte that belongs to no character",
                fix: "save the file as UTF-8",
                at: SourcePosition(ofByte: offset, in: text)
            )
        }
        if let offset = firstRefusedCharacter(text) { throw refusal(at: offset, in: text) }
        return text
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private static func firstRefusedCharacter(_ bytes: [UInt8]) -> Int? {
        for (index, byte) in bytes.enumerated() where isSuspicious(byte) {
            let character = scalar(at: index, in: bytes)
            if isRefused(character) { return index }
        }
        return nil
    }

    /// Whether the byte can begin a character that ``isRefused(_:)`` is true of; most bytes of most files cannot.
    private static func isSuspicious(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
        default: false
        }
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE...0xFFFF: true
        case 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar {
        String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }

    private static func refusal(at offset: Int, in bytes: [UInt8]) -> YAMLError {
        let value = scalar(at: offset, in: bytes).value
        let digits = String(value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let why =
            switch value {
            case 0x85, 0x2028...0x2029: "some YAML readers take it for the end of the line, and some do not"
            case 0x202A...0x202E, 0x2066...0x2069: "it makes the file look other than it reads"
            case 0xFEFF: "a byte order mark belongs at the start of a file only"
            default: "control characters are not allowed"
            }
        let start = SourcePosition(ofByte: offset, in: bytes)
        return YAMLError(
            "the character \(name) is refused: \(why)",
            fix: "remove it",
            at: start,
            to: SourcePosition(line: start.line, column: start.column + 1)
        )
    }
}
