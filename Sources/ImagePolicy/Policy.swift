// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// Which images may be copied: the contents of one valid policy file.
///
/// A policy is a value without I/O. ``parse(_:fileName:sha256:)`` takes a file's bytes whole or refuses it with every
/// problem it has; ``evaluate(_:identity:evidence:now:)`` holds the facts against it.
public struct Policy: Sendable {
    /// The largest file that is read: 1 MiB.
    public static let maximumBytes = 1 << 20

    /// Its `name`.
    public let name: String
    /// What its denials lead to.
    public let mode: EnforcementMode
    /// Whom to ask about it, if it says so.
    public let contact: String?
    /// The SHA-256 of the file's bytes in lower-case hexadecimal, as given to ``parse(_:fileName:sha256:)``.
    public let sha256: String

    let allow: [Rule]
    let deny: [Rule]

    /// How decisions name it.
    public var reference: PolicyReference { PolicyReference(name: name, sha256: sha256, mode: mode) }
    /// The names of the allow rules, in file order.
    public var allowRules: [String] { allow.map(\.name) }
    /// The names of the deny rules, in file order.
    public var denyRules: [String] { deny.map(\.name) }
}
