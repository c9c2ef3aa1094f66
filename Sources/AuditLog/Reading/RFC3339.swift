// SPDX-License-Identifier: Apache-2.0

/// The form of times in entries, such as `2026-11-23T13:46:38.204Z`.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc3339>
enum RFC3339 {
    private static let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8)

    /// Whether a text has the form of a time in UTC, with or without a fraction. Reading the time itself costs a
    /// hundred times more, which counts where each entry of a log is looked at.
    static func isUTCTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count > pattern.count, bytes.last == UInt8(ascii: "Z") else { return false }
        let begins = zip(pattern, bytes).allSatisfy { $0 == UInt8(ascii: "d") ? isDigit($1) : $0 == $1 }
        let fraction = bytes.dropFirst(pattern.count).dropLast()
        let isFraction =
            fraction.first == UInt8(ascii: ".") && fraction.count > 1 && fraction.dropFirst().allSatisfy(isDigit)
        return begins && (fraction.isEmpty || isFraction)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
