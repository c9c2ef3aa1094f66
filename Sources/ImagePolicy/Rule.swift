// SPDX-License-Identifier: Apache-2.0

/// An allow or a deny rule.
struct Rule: Sendable {
    enum Effect {
        case allow
        case deny
    }

    let name: String
    let because: String?
    /// What must all hold; `owners` first, if it is there.
    let conditions: [any Condition]
}
