// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

struct DateTests {
    @Test func writesUTC() {
        let date = Date(timeIntervalSince1970: 1_795_441_598.204)
        #expect(date.rfc3339 == "2026-11-23T13:46:38Z")
        #expect(date.rfc3339WithMilliseconds.hasPrefix("2026-11-23T13:46:38.20"))
    }

    @Test func writesDaysOfTheGregorianCalendarAsFoundationDoes() {
        for day in stride(from: -141_000, to: 2_932_896, by: 331) {
            let date = Date(timeIntervalSince1970: Double(day) * 86_400 + Double(day % 86_400))
            #expect(date.rfc3339 == date.formatted(.iso8601))
        }
    }

    @Test(arguments: [(1e300, "9999-12-31T23:59:59Z"), (-1e300, "0001-01-01T00:00:00Z")])
    func writesMomentsBeyondTheCalendarAsItsEnds(seconds: Double, text: String) {
        #expect(Date(timeIntervalSince1970: seconds).rfc3339 == text)
    }

    @Test(arguments: ["2026-11-23T13:46:38Z", "2026-11-23T13:46:38.204Z"])
    func readsWhatItWrites(text: String) throws {
        #expect(abs(try #require(Date(rfc3339: text)).timeIntervalSince1970 - 1_795_441_598) < 1)
    }

    @Test(arguments: [
        "", "yesterday", "2026-11-23", "2026-13-45T00:00:00Z", "1994-02-31T25:49:37Z", "2026-02-30T00:00:00Z",
        "2026-11-23T13:46:38", "2026-11-23T13:46:38.Z", "2026-11-23T13:46:38+01:00", "2026-11-23T13:46:60Z",
    ])
    func readsNothingElse(text: String) {
        #expect(Date(rfc3339: text) == nil)
    }
}
