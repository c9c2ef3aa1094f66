// SPDX-License-Identifier: Apache-2.0

/// What YAML makes of a word without quotes, where it does not make it a text.
///
/// Specification: <https://yaml.org/spec/1.2.2/#103-core-schema>
enum PlainWord: String {
    case null = "nothing"
    case boolean = "true or false"
    case number = "a number"

    /// `nil` for a word that is a text.
    init?(_ word: String) {
        switch word {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE", "false", "False", "FALSE": self = .boolean
        default:
            guard Self.isNumber(word) else { return nil }
            self = .number
        }
    }

    private static func isNumber(_ word: String) -> Bool {
        let digits = word.hasPrefix("+") || word.hasPrefix("-") ? word.dropFirst() : word[...]
        if [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(digits) { return true }
        if word.hasPrefix("0x") { return Int(word.dropFirst(2), radix: 16) != nil }
        if word.hasPrefix("0o") { return Int(word.dropFirst(2), radix: 8) != nil }
        let begins = digits.utf8.first.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } ?? false
        return begins && digits.utf8.allSatisfy(isNumberByte) && Double(digits) != nil
    }

    /// Keeps out what Swift reads as a number and YAML does not, such as `1p3`.
    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || ".eE+-".utf8.contains(byte)
    }
}
