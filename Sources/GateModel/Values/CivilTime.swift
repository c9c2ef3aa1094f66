// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A moment as calendar and clock show it in UTC.
///
/// Foundation's formatters load calendars and time zones first, which costs a short run more than all its times.
struct CivilTime {
    private let days: Int
    private let secondOfDay: Int
    private let millisecond: Int

    /// Moments before the year 1 or after the year 9999 are moved to the nearest that can be written.
    init(_ date: Date) {
        let seconds = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        let whole = Int(seconds.rounded(.down))
        secondOfDay = (whole % 86_400 + 86_400) % 86_400
        days = (whole - secondOfDay) / 86_400
        millisecond = Int((seconds - Double(whole)) * 1000)
    }

    /// `2026-11-23T13:46:38`.
    var text: String {
        let (year, month, day) = date
        let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
            + "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }

    /// The thousandths of the second, three digits.
    var fraction: String { padded(millisecond, 3) }

    /// Days since 1970 to the Gregorian calendar, in eras of 400 years that begin on 1 March.
    ///
    /// Algorithm: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>
    private var date: (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
