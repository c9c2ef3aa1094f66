// SPDX-License-Identifier: Apache-2.0

/// Reads a shared configuration file line by line.
///
/// Errors never quote a line: it may hold a secret.
struct SharedConfigParser {
    private(set) var sections: [ConfigSection.Name: ConfigSection] = [:]
    private let path: String
    private let kind: SharedConfigFile.Kind
    private var lineNumber = 0
    private var section: ConfigSection.Name?
    private var property: (name: String, indentation: Int)?

    init(path: String, kind: SharedConfigFile.Kind) {
        self.path = path
        self.kind = kind
    }

    mutating func read(_ raw: String) throws(AWSError) {
        lineNumber += 1
        let line =
            lineNumber == 1 && raw.unicodeScalars.first == "\u{FEFF}" ? String(raw.unicodeScalars.dropFirst()) : raw
        let text = PrintableText.trimmed(line)
        guard let first = text.first, first != "#", first != ";" else { return }
        let indentation = line.prefix { $0 == " " || $0 == "\t" }.count
        if let property, indentation > property.indentation { return try readContinuation(text, of: property.name) }
        property = nil
        if first == "[" { return try readHeader(text) }
        try readProperty(Self.withoutComment(text), indentation: indentation)
    }

    private mutating func readProperty(_ text: String, indentation: Int) throws(AWSError) {
        guard let section else { throw broken("a property stands before the first [section]") }
        let (name, value) = try split(text, of: "a section")
        if let earlier = sections[section]?.properties[name] {
            throw broken("'\(name)' is set a second time; the first time is on line \(earlier.line)")
        }
        sections[section]?.properties[name] = ConfigSection.Property(value: value, line: lineNumber)
        property = (name, indentation)
    }

    private mutating func readContinuation(_ text: String, of name: String) throws(AWSError) {
        guard let section, var property = sections[section]?.properties[name] else { return }
        if property.value.isEmpty {
            let (key, value) = try split(Self.withoutComment(text), of: "the block '\(name)'")
            guard property.block.updateValue(value, forKey: key) == nil else {
                throw broken("'\(key)' is set a second time in the block '\(name)'")
            }
        } else {
            try refuseKey(text, continuing: name)
            property.value += "\n" + text
        }
        sections[section]?.properties[name] = property
    }

    /// A key that is indented by mistake would become part of the value above it, which messages may show.
    private func refuseKey(_ text: String, continuing name: String) throws(AWSError) {
        let key = PrintableText.trimmed(text.prefix { $0 != "=" }).lowercased()
        guard Profile.keyNames.contains(key) else { return }
        throw broken("'\(key)' is indented, which makes it part of '\(name)' above it")
    }

    /// The name in lower case and the value on the two sides of the first `=`.
    private func split(_ text: String, of place: String) throws(AWSError) -> (name: String, value: String) {
        guard let sign = text.firstIndex(of: "=") else { throw broken("a line of \(place) is not 'name = value'") }
        let name = PrintableText.trimmed(text[..<sign]).lowercased()
        guard !name.isEmpty, name.allSatisfy({ !$0.isWhitespace }) else {
            throw broken("a line of \(place) has no proper name before its '='")
        }
        return (name, PrintableText.trimmed(text[text.index(after: sign)...]))
    }

    /// The text up to a comment, which starts with `#` or `;` after white space.
    private static func withoutComment(_ text: String) -> String {
        var afterSpace = false
        for index in text.indices {
            if afterSpace, text[index] == "#" || text[index] == ";" { return PrintableText.trimmed(text[..<index]) }
            afterSpace = text[index].isWhitespace
        }
        return text
    }

    private func broken(_ what: String) -> AWSError {
        AWSError(.configuration, "\(path):\(lineNumber): \(what).", hint: "Correct that line, or remove it.")
    }
}

extension SharedConfigParser {
    private mutating func readHeader(_ text: String) throws(AWSError) {
        guard let end = text.firstIndex(of: "]") else { throw broken("a [section] is not closed with ']'") }
        let rest = PrintableText.trimmed(text[text.index(after: end)...])
        guard rest.isEmpty || rest.hasPrefix("#") || rest.hasPrefix(";") else {
            throw broken("text follows the ']' of a section")
        }
        let name = name(ofHeader: PrintableText.trimmed(text[..<end].dropFirst()))
        guard name != .other("") else { throw broken("a section has no name") }
        if let earlier = sections[name] {
            throw broken("this section has been there before, on line \(earlier.line)")
        }
        sections[name] = ConfigSection(name: name, line: lineNumber)
        section = name
    }

    private func name(ofHeader header: String) -> ConfigSection.Name {
        guard kind == .config else { return header.isEmpty ? .other("") : .profile(header) }
        let word = header.prefix { !$0.isWhitespace }
        guard let argument = Self.unquoted(PrintableText.trimmed(header.dropFirst(word.count))) else {
            return header == "default" ? .profile("default") : .other(header)
        }
        switch word {
        case "profile": return .profile(argument)
        case "sso-session": return .ssoSession(argument)
        case "services": return .services(argument)
        default: return .other(header)
        }
    }

    /// The one word, or the words in quotation marks, after a section's kind; `nil` if there is none or more.
    private static func unquoted(_ text: String) -> String? {
        for mark in ["\"", "'"] where text.count >= 3 && text.hasPrefix(mark) && text.hasSuffix(mark) {
            return String(text.dropFirst().dropLast())
        }
        return text.isEmpty || text.contains(where: \.isWhitespace) ? nil : text
    }
}
