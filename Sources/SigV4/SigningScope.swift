// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
import GateModel

/// When, where and for which service a signature holds.
public struct SigningScope: Hashable, Sendable {
    /// The time in the form `20150830T123600Z`.
    public let amzDate: String
    /// The Region.
    public let region: String
    /// The service's signing name.
    public let service: String

    /// A scope at a time, which is cut to whole seconds.
    public init(date: Date, region: String, service: String) {
        self.init(amzDate: Self.format(date), region: region, service: service)
    }

    /// A scope at a time that is given as requests give it.
    public init(amzDate: String, region: String, service: String) {
        self.amzDate = amzDate
        self.region = region
        self.service = service
    }

    /// The day, `20150830`.
    public var day: String { String(amzDate.prefix(8)) }

    /// The credential scope, `20150830/us-east-1/sts/aws4_request`.
    public var credentialScope: String { "\(day)/\(region)/\(service)/aws4_request" }

    private static func format(_ date: Date) -> String {
        // 2015-08-30T12:36:00Z without its separators.
        date.rfc3339.filter { $0 != "-" && $0 != ":" }
    }
}
