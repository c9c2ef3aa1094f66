// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

extension Date {
    /// The time in UTC with whole seconds, such as `2026-11-23T13:46:38Z`.
    ///
    /// Specification: <https://www.rfc-editor.org/rfc/rfc3339>
    public var rfc3339: String { CivilTime(self).text + "Z" }

    /// The time in UTC with milliseconds, such as `2026-11-23T13:46:38.204Z`.
    public var rfc3339WithMilliseconds: String {
        let time = CivilTime(self)
        return "\(time.text).\(time.fraction)Z"
    }

    /// The time that an RFC 3339 text in UTC (`Z`) names, with or without a fraction of a second; `nil` if it names none,
    /// as 30 February does not.
    public init?(rfc3339 text: String) {
        let seconds = text.prefix(19) + "Z"
        guard let date = try? Date(String(seconds), strategy: .iso8601), date.rfc3339 == seconds,
            let fraction = Self.fraction(text.dropFirst(19))
        else { return nil }
        self = date.addingTimeInterval(fraction)
    }

    /// What stands between the seconds and the `Z`: nothing, or a point and digits.
    private static func fraction(_ rest: Substring) -> Double? {
        guard rest.last == "Z" else { return nil }
        let digits = rest.dropLast()
        if digits.isEmpty { return 0 }
        guard digits.first == ".", digits.count > 1, digits.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Double("0" + digits)
    }
}
