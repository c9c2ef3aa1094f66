// SPDX-License-Identifier: Apache-2.0

/// Where an image stands, as `DescribeWorkspaceImages` says.
public enum ImageState: Hashable, Sendable, CustomStringConvertible {
    /// Ready to be copied.
    case available
    /// Still being made.
    case pending
    /// Making it failed.
    case error
    /// A state this release does not know, which never passes a check.
    case other(String)

    /// The state of AWS's spelling.
    public init(_ text: String) {
        switch text {
        case "AVAILABLE": self = .available
        case "PENDING": self = .pending
        case "ERROR": self = .error
        default: self = .other(text)
        }
    }

    /// AWS's spelling.
    public var description: String {
        switch self {
        case .available: "AVAILABLE"
        case .pending: "PENDING"
        case .error: "ERROR"
        case .other(let text): text
        }
    }
}
