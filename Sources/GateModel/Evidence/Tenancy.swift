// SPDX-License-Identifier: Apache-2.0

/// The tenancy that an image requires; `DEDICATED` marks images with a licence of their own (BYOL).
public enum Tenancy: Hashable, Sendable, CustomStringConvertible {
    /// Shared hardware.
    case `default`
    /// Dedicated hardware.
    case dedicated
    /// A tenancy this release does not know, which never satisfies a rule.
    case other(String)

    /// The tenancy of AWS's spelling.
    public init(_ text: String) {
        switch text {
        case "DEFAULT": self = .default
        case "DEDICATED": self = .dedicated
        default: self = .other(text)
        }
    }

    /// AWS's spelling.
    public var description: String {
        switch self {
        case .default: "DEFAULT"
        case .dedicated: "DEDICATED"
        case .other(let text): text
        }
    }
}
