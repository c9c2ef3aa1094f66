// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// The time in a `Date` header, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats> (IMF-fixdate)
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The time; `nil` if the text is not of that form.
    static func parse(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])) else {
            return nil
        }
        let number = month + 1
        let text = "\(parts[3])-\(number < 10 ? "0" : "")\(number)-\(parts[1])T\(parts[4])Z"
        guard let date = Date(rfc3339: text), date.rfc3339 == text else { return nil }
        return date
    }
}
