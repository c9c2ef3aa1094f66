// SPDX-License-Identifier: Apache-2.0

/// Which policy decided.
public struct PolicyReference: Hashable, Sendable {
    /// The policy's `name`.
    public let name: String
    /// The SHA-256 of the file's bytes in lower-case hexadecimal.
    public let sha256: String
    /// What its denials lead to.
    public let mode: EnforcementMode

    /// A reference.
    public init(name: String, sha256: String, mode: EnforcementMode) {
        self.name = name
        self.sha256 = sha256
        self.mode = mode
    }

    /// The reference as the audit log and `--output json` show it.
    public var json: JSONValue {
        ["name": .string(name), "sha256": .string(sha256), "mode": .string(mode.rawValue)]
    }
}
