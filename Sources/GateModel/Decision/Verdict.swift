// SPDX-License-Identifier: Apache-2.0

/// What the policy says of a request.
public enum Verdict: String, Hashable, Sendable {
    /// A rule allows it, and nothing forbids it.
    case allow
    /// Something forbids it, or nothing allows it.
    case deny
}
