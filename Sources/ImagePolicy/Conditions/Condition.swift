// SPDX-License-Identifier: Apache-2.0

import GateModel

/// One condition of a rule: what a policy file says under one key.
///
/// Allow and deny rules share their conditions. A condition that cannot be judged, because AWS did not give the fact
/// or gave a value this release does not know, does not hold in an allow rule and does hold in a deny rule: either
/// way there is no copy.
protocol Condition: Sendable {
    /// The key in the file.
    static var key: String { get }

    /// Whether it says what is required rather than what is meant. A requirement makes sense in allow rules only:
    /// `max_age: 90d` in a deny rule would deny what is fresh and let through what is stale.
    static var isRequirement: Bool { get }

    /// The condition that the entry writes down; `nil` if it is wrong, which then is reported.
    init?(_ entry: Entry, _ reader: inout PolicyReader)

    /// Whether it holds.
    func judge(_ facts: Facts) -> Judgement

    /// Why it does not hold, where it does not.
    func reason(_ facts: Facts) -> Reason
}

extension Condition {
    static var isRequirement: Bool { false }
}

/// What can be said of a condition.
enum Judgement: Hashable {
    case holds
    case fails
    /// The fact it depends on is not there.
    case missing
    /// The fact has a value that this release does not know.
    case unrecognised
}
