// SPDX-License-Identifier: Apache-2.0

/// A length of time as a policy writes it: a whole number and `d`, `h` or `m`, such as `90d`.
struct Age: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// As written.
    let description: String
    let seconds: Int

    /// The longest that is taken: a hundred years of 365 days.
    static let maximumSeconds = 36_500 * 86_400

    /// `nil` unless the text is a number from 1, without leading zeros, and a unit, up to the longest.
    init?(_ text: String) {
        let units: [Character: Int] = ["d": 86_400, "h": 3_600, "m": 60]
        let digits = text.dropLast()
        guard let last = text.last, let unit = units[last], !digits.isEmpty, !digits.hasPrefix("0"),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits),
            count <= Self.maximumSeconds / unit
        else { return nil }
        description = text
        seconds = count * unit
    }

    static func < (left: Age, right: Age) -> Bool { left.seconds < right.seconds }
}
