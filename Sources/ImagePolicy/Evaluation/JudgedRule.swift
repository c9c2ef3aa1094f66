// SPDX-License-Identifier: Apache-2.0

import GateModel

/// A rule held against the facts.
struct JudgedRule {
    let rule: Rule
    private let judged: [(condition: any Condition, judgement: Judgement)]
    private let facts: Facts

    init(_ rule: Rule, _ facts: Facts) {
        self.rule = rule
        self.facts = facts
        judged = rule.conditions.map { ($0, $0.judge(facts)) }
    }

    /// Whether every condition holds: what an allow rule needs.
    var holds: Bool { !judged.isEmpty && judged.allSatisfy { $0.judgement == .holds } }

    /// Whether no condition is known not to hold: enough for a deny rule.
    var mayHold: Bool { judged.allSatisfy { $0.judgement != .fails } }

    /// Whether the owner is one that the rule names.
    var matchesOwner: Bool { judged.contains { $0.condition is OwnersCondition && $0.judgement == .holds } }

    var failedCount: Int { judged.count { $0.judgement != .holds } }

    /// Why each condition that does not hold does not.
    var failed: [Reason] {
        judged.filter { $0.judgement != .holds }.map { $0.condition.reason(facts) }
    }

    /// The values that this release does not know, where nothing else stands between the rule and its effect.
    var unknownFields: [Reason] {
        guard judged.allSatisfy({ $0.judgement == .holds || $0.judgement == .unrecognised }) else { return [] }
        return failed.map(\.asBuiltIn)
    }
}
