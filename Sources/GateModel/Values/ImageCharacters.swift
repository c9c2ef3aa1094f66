// SPDX-License-Identifier: Apache-2.0

/// The characters that AWS allows in the names and descriptions of images.
enum ImageCharacters {
    /// Whether the byte is one of `a-zA-Z0-9_./()\-`.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The text with every other character replaced by a hyphen and cut to the limit: what the user probably meant.
    static func corrected(_ text: String, limit: Int, fallback: String) -> String {
        let fixed = text.unicodeScalars.prefix(limit).map { scalar in
            scalar.isASCII && isNameByte(UInt8(scalar.value)) ? Character(scalar) : "-"
        }
        return fixed.contains { $0 != "-" } ? String(fixed) : fallback
    }
}
