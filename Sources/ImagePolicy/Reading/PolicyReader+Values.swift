// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension PolicyReader {
    /// A text that is not empty, with line breaks turned into spaces.
    mutating func text(_ node: YAMLNode, of key: String, limit: Int = 500) -> String? {
        guard let word = scalar(node, of: key) else { return nil }
        let text = word.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.allSatisfy(\.isWhitespace) {
            report("'\(key)' is empty", at: node)
        } else if text.unicodeScalars.contains(where: { $0.harmless != $0 }) {
            report("'\(key)' holds a control character", fix: "remove it", at: node)
        } else if text.unicodeScalars.count > limit {
            report("'\(key)' is longer than \(limit) characters", at: node)
        } else {
            return text
        }
        return nil
    }

    /// A single text as written, which YAML does not take for something else.
    mutating func scalar(_ node: YAMLNode, of key: String) -> String? {
        guard case .scalar(let text, let isQuoted) = node.content else {
            report("'\(key)' must be a text, not \(node.kind)", at: node)
            return nil
        }
        guard !isQuoted, let word = PlainWord(text) else { return text }
        if word == .null {
            report("'\(key)' has no value", at: node)
        } else {
            report(
                "'\(key)' must be a text, and without quotes YAML reads \(text.quoted) as \(word.rawValue)",
                fix: "put it in quotes: \"\(text)\"",
                at: node
            )
        }
        return nil
    }

    /// The name of a policy or a rule.
    mutating func name(_ node: YAMLNode, of key: String) -> String? {
        guard let text = scalar(node, of: key) else { return nil }
        guard Self.isName(text) else {
            report(
                "the name \(text.quoted) must be 1 to 64 letters, digits and . _ - and begin with a letter or a digit",
                fix: "write it like '\(key): golden-windows'",
                at: node
            )
            return nil
        }
        return text
    }

    static func isName(_ text: String) -> Bool {
        let isWord = text.utf8.allSatisfy { Self.isLetterOrDigit($0) || "._-".utf8.contains($0) }
        return (1...64).contains(text.utf8.count) && isWord && text.utf8.first.map(Self.isLetterOrDigit) == true
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        default: false
        }
    }

    /// The values of a list that is not empty; `nil` if any of them cannot be read.
    mutating func list<T>(_ entry: Entry, _ read: (inout PolicyReader, YAMLNode) -> T?) -> [T]? {
        guard let elements = entry.value.elements else {
            let value = entry.value.text.map { $0.isEmpty ? "…" : $0 }
            report(
                "'\(entry.name)' must be a list, not \(entry.value.kind)",
                fix: value.map { "put it in brackets: \(entry.name): [\"\($0)\"]" },
                at: entry.value
            )
            return nil
        }
        guard !elements.isEmpty else {
            report(
                "'\(entry.name)' is an empty list, which could mean everything or nothing",
                fix: "name at least one value, or remove the key",
                at: entry.value
            )
            return nil
        }
        let values = elements.map { read(&self, $0) }
        let known = values.compactMap { $0 }
        return known.count == values.count ? known : nil
    }

    /// One of a few words.
    mutating func choice(_ node: YAMLNode, of key: String, _ words: [String]) -> String? {
        guard let text = scalar(node, of: key) else { return nil }
        guard words.contains(text) else {
            report(
                "'\(key)' must be \(words.joined(separator: " or ")), not \(text.quoted)",
                fix: Suggestion.question(text, among: words) ?? "write one of them",
                at: node
            )
            return nil
        }
        return text
    }
}
