// SPDX-License-Identifier: Apache-2.0

/// Base 64 with the standard alphabet and padding, [RFC 4648 section 4](https://www.rfc-editor.org/rfc/rfc4648#section-4).
public enum Base64 {
    private static let alphabet: [UInt8] = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    private static let values: [UInt8?] = {
        var values = [UInt8?](repeating: nil, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        return values
    }()

    private static let padding = UInt8(ascii: "=")

    /// Four characters for each three bytes begun.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            append(bytes[start..<min(start + 3, bytes.count)], to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes, or nil unless the text is exactly what ``encode(_:)`` makes of them.
    ///
    /// So white space, missing padding, the URL alphabet and stray bits before the padding are all refused: each byte
    /// sequence has one spelling only.
    public static func decode(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count.isMultiple(of: 4) else { return nil }
        let padded = characters.reversed().prefix { $0 == padding }.count
        guard padded <= 2 else { return nil }
        var bits = BitReader()
        for character in characters.dropLast(padded) {
            guard let value = values[Int(character)] else { return nil }
            bits.append(value)
        }
        return bits.pending == 0 ? bits.bytes : nil
    }

    private static func append(_ group: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var word: UInt32 = 0
        for byte in group { word = word << 8 | UInt32(byte) }
        word <<= 8 * UInt32(3 - group.count)
        for position in 0...group.count {
            text.append(alphabet[Int(word >> (18 - 6 * UInt32(position)) & 0x3F)])
        }
        for _ in group.count..<3 { text.append(padding) }
    }

    /// Joins groups of six bits to bytes.
    private struct BitReader {
        var bytes: [UInt8] = []
        /// The bits that do not make a whole byte yet; at the end they must all be zero.
        var pending: UInt32 = 0
        var pendingCount: UInt32 = 0

        mutating func append(_ value: UInt8) {
            pending = pending << 6 | UInt32(value)
            pendingCount += 6
            guard pendingCount >= 8 else { return }
            pendingCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> pendingCount))
            pending &= (1 << pendingCount) - 1
        }
    }
}
