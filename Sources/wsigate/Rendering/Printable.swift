// SPDX-License-Identifier: Apache-2.0

/// Text from elsewhere, made harmless for a terminal.
enum Printable {
    /// The text with control characters shown as `\u{…}`; line breaks are kept only where they are asked for.
    static func text(_ text: String, keepingLines: Bool = false) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where keepingLines: output.unicodeScalars.append(scalar)
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
                output += "\\u{\(String(scalar.value, radix: 16))}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}
