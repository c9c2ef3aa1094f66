// SPDX-License-Identifier: Apache-2.0

/// The refusals of what is YAML, but not strict YAML.
extension YAMLError {
    static func alias(_ name: String, at start: SourcePosition, to end: SourcePosition) -> YAMLError {
        YAMLError(
            "aliases are not supported, and '*\(name)' is one",
            fix: "write the value out; a text that begins with '*' needs quotes: \"*\(name)\"",
            at: start,
            to: end
        )
    }

    static func anchor(_ name: String, at start: SourcePosition) -> YAMLError {
        YAMLError(
            "anchors are not supported, and '&\(name)' is one",
            fix: "remove '&\(name)'; a text that begins with '&' needs quotes",
            at: start,
            to: SourcePosition(line: start.line, column: start.column + name.unicodeScalars.count + 1)
        )
    }

    static func tag(at start: SourcePosition) -> YAMLError {
        YAMLError(
            "tags are not supported, and a word that begins with '!' is one",
            fix: "remove it; a text that begins with '!' needs quotes",
            at: start
        )
    }

    static func tagDirective(at start: SourcePosition) -> YAMLError {
        YAMLError("the directive %TAG is not supported", fix: "remove the line that begins with %TAG", at: start)
    }

    static func mergeKey(at start: SourcePosition, to end: SourcePosition) -> YAMLError {
        YAMLError("merge keys ('<<') are not supported", fix: "write the entries out", at: start, to: end)
    }

    static func duplicateKey(
        _ key: String,
        first: SourcePosition,
        at start: SourcePosition,
        to end: SourcePosition
    ) -> YAMLError {
        YAMLError(
            "the key '\(key.shown)' appears twice; it is already on line \(first.line), column \(first.column)",
            fix: "keep one of the two",
            at: start,
            to: end
        )
    }
}

extension String {
    /// The text for a message: cut, and without what drives a terminal, which a double-quoted key can spell.
    fileprivate var shown: String {
        let head = unicodeScalars.prefix(64).map { $0.isHarmless ? $0 : "\u{FFFD}" }
        return String(String.UnicodeScalarView(head)) + (unicodeScalars.count > 64 ? "…" : "")
    }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: true
        }
    }
}
