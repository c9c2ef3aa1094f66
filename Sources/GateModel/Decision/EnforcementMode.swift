// SPDX-License-Identifier: Apache-2.0

/// What a denial by the policy leads to. Only the policy file can say so.
public enum EnforcementMode: String, Hashable, Sendable {
    /// No copy.
    case enforce
    /// The copy is let through and the denial recorded; built-in checks still hold.
    case audit
}
