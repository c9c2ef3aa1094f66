// SPDX-License-Identifier: Apache-2.0

/// Text from elsewhere, made fit to be shown.
enum PrintableText {
    /// The text on one line without control characters, cut to the limit.
    static func line(_ text: String, limit: Int = 1024) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            line.unicodeScalars.append(isControl(scalar) ? " " : scalar)
        }
        return trimmed(line)
    }

    /// Control characters of C0 and C1, line and paragraph separators, and those that turn the direction of text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
