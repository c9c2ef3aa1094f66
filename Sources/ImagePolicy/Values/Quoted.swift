// SPDX-License-Identifier: Apache-2.0

extension String {
    /// The text in apostrophes, fit for a message: on one line, without characters that drive a terminal or change
    /// the direction of writing, and cut where it is long. For text that somebody else chose.
    var quoted: String {
        let limit = 80
        let head = unicodeScalars.prefix(limit).map { Character($0.harmless) }
        return "'" + String(head) + (unicodeScalars.count > limit ? "…" : "") + "'"
    }
}

extension Unicode.Scalar {
    /// The character itself, a space for a tab, or U+FFFD for one that does more than be seen.
    var harmless: Unicode.Scalar {
        switch properties.generalCategory {
        case .control: self == "\t" ? " " : "\u{FFFD}"
        case .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: "\u{FFFD}"
        default: self
        }
    }
}

extension Sequence<String> {
    /// The texts as a list for a sentence: at most ten of them.
    var listed: String {
        let all = Array(self)
        let shown = all.prefix(10).joined(separator: ", ")
        return all.count > 10 ? "\(shown) and \(all.count - 10) more" : shown
    }
}
