// SPDX-License-Identifier: Apache-2.0

/// The rule for names of keys, and so of logs.
///
/// Specification: <https://c2sp.org/signed-note>
enum NoteName {
    /// The longest name of a log in bytes; our rule, as the specification sets none.
    static let maximumByteCount = 255

    /// What is wrong with the name, in words; `nil` if nothing is.
    static func problem(with name: String) -> String? {
        if name.isEmpty { return "it is empty" }
        if name.utf8.count > maximumByteCount { return "it is longer than \(maximumByteCount) bytes" }
        if name.utf8.contains(UInt8(ascii: "+")) { return "it contains '+'" }
        if name.unicodeScalars.contains(where: \.properties.isWhitespace) { return "it contains white space" }
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            return "it contains a control character"
        }
        return nil
    }
}
