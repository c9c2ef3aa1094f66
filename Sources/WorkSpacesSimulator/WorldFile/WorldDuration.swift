// SPDX-License-Identifier: Apache-2.0

/// Durations as a world file writes them.
enum WorldDuration {
    private static let units: [(suffix: String, seconds: Double)] = [
        ("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400), ("", 1),
    ]

    /// `nil` unless the text is a number that is not negative, and one of the units.
    static func seconds(_ text: String) -> Double? {
        guard let unit = units.first(where: { text.hasSuffix($0.suffix) }),
            let number = Double(text.dropLast(unit.suffix.count)), number.isFinite, number >= 0
        else { return nil }
        return number * unit.seconds
    }
}
