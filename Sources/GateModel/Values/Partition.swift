// SPDX-License-Identifier: Apache-2.0

/// A group of AWS Regions with accounts, names and endpoints of its own; images cannot be copied across its border.
///
/// Specification: <https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html>
public struct Partition: Hashable, Sendable, CustomStringConvertible {
    /// The name used in ARNs, such as `aws-us-gov`.
    public let description: String
    /// The domain that the partition's regular endpoints end in.
    public let dnsSuffix: String
    private let prefixes: [String]

    private init(_ name: String, dnsSuffix: String, prefixes: [String]) {
        description = name
        self.dnsSuffix = dnsSuffix
        self.prefixes = prefixes
    }

    /// The commercial Regions, and every Region no other partition claims.
    public static let aws = Partition("aws", dnsSuffix: "amazonaws.com", prefixes: [])
    /// The Regions in China.
    public static let china = Partition("aws-cn", dnsSuffix: "amazonaws.com.cn", prefixes: ["cn-"])
    /// GovCloud (US).
    public static let govCloud = Partition("aws-us-gov", dnsSuffix: "amazonaws.com", prefixes: ["us-gov-"])
    /// The European Sovereign Cloud.
    public static let europeanSovereign = Partition("aws-eusc", dnsSuffix: "amazonaws.eu", prefixes: ["eusc-"])

    /// Every partition but ``aws``, which takes what none of these claims.
    private static let special = [
        china, govCloud, europeanSovereign,
        Partition("aws-iso", dnsSuffix: "c2s.ic.gov", prefixes: ["us-iso-"]),
        Partition("aws-iso-b", dnsSuffix: "sc2s.sgov.gov", prefixes: ["us-isob-"]),
        Partition("aws-iso-e", dnsSuffix: "cloud.adc-e.uk", prefixes: ["eu-isoe-"]),
        Partition("aws-iso-f", dnsSuffix: "csp.hci.ic.gov", prefixes: ["us-isof-"]),
    ]

    /// The partition that a Region belongs to.
    public init(of region: Region) {
        let name = region.description
        self = Self.special.first { $0.prefixes.contains { name.hasPrefix($0) } } ?? .aws
    }
}
