// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

extension Date {
    /// The time in UTC with whole seconds, such as `2026-11-23T13:46:38Z`.
    ///
    /// Specification: <https://www.rfc-editor.org/rfc/rfc3339>
    public var rfc3339: String { formatted(.iso8601) }

    /// The time in UTC with milliseconds, such as `2026-11-23T13:46:38.204Z`.
    public var rfc3339WithMilliseconds: String {
        formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// The time that an RFC 3339 text in UTC names, with or without a fraction of a second; `nil` if it names none.
    public init?(rfc3339 text: String) {
        let plain = try? Date(text, strategy: .iso8601)
        let fractional = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        guard let date = plain ?? fractional else { return nil }
        self = date
    }
}
