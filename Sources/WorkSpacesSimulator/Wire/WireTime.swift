// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// A point in time, split into the parts of a date in UTC, and the two forms in which HTTP and signatures write it.
struct WireTime: Sendable {
    private let secondsSinceEpoch: Int

    init(_ date: Date) {
        secondsSinceEpoch = Int(date.timeIntervalSince1970.rounded(.down))
    }

    /// The time that `20261123T134638Z` names; `nil` if the text has another form.
    init?(amzDate text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            let digits = bytes[range]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8), let hour = number(9..<11),
            let minute = number(11..<13), let second = number(13..<15), (1...12).contains(month),
            (1...31).contains(day), hour < 24, minute < 60, second < 61
        else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        secondsSinceEpoch = ((days * 24 + hour) * 60 + minute) * 60 + second
    }

    var date: Date { Date(timeIntervalSince1970: Double(secondsSinceEpoch)) }

    /// `Mon, 23 Nov 2026 13:46:38 GMT`: <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>
    var httpDate: String {
        let (year, month, day, days) = civil
        let weekday = Self.weekdays[((days + 4) % 7 + 7) % 7]
        return "\(weekday), \(Self.two(day)) \(Self.months[month - 1]) \(year) \(clock(separator: ":")) GMT"
    }

    /// `20261123T134638Z`: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
    var amzDate: String {
        let (year, month, day, _) = civil
        return [year / 100, year % 100, month, day].map(Self.two).joined() + "T\(clock(separator: ""))Z"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func clock(separator: String) -> String {
        let second = ((secondsSinceEpoch % 86400) + 86400) % 86400
        return [second / 3600, second / 60 % 60, second % 60].map(Self.two).joined(separator: separator)
    }

    /// The Gregorian date, by counting in eras of 400 years that begin in March.
    private var civil: (year: Int, month: Int, day: Int, days: Int) {
        let days = Int((Double(secondsSinceEpoch) / 86400).rounded(.down))
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, days)
    }

    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
