// SPDX-License-Identifier: Apache-2.0

/// The kind of operating system in an image.
public enum OperatingSystem: Hashable, Sendable, CustomStringConvertible {
    /// Windows.
    case windows
    /// Linux.
    case linux
    /// A kind this release does not know, which never satisfies a rule.
    case other(String)

    /// The kind of AWS's spelling.
    public init(_ text: String) {
        switch text {
        case "WINDOWS": self = .windows
        case "LINUX": self = .linux
        default: self = .other(text)
        }
    }

    /// AWS's spelling.
    public var description: String {
        switch self {
        case .windows: "WINDOWS"
        case .linux: "LINUX"
        case .other(let text): text
        }
    }
}
