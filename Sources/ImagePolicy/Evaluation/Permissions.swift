// SPDX-License-Identifier: Apache-2.0

import GateModel

/// What the allow rules say.
struct Permissions {
    /// The first rule whose conditions all hold.
    let rule: String?
    /// Why none does.
    let reasons: [Reason]
    /// The rule that came nearest, where none holds.
    let nearest: Decision.NearestRule?
    let builtIn: [Reason]

    init(_ rules: [Rule], _ facts: Facts, policy: String) {
        let judged = rules.map { JudgedRule($0, facts) }
        rule = judged.first(where: \.holds)?.rule.name
        guard rule == nil else {
            (reasons, nearest, builtIn) = ([], nil, [])
            return
        }
        builtIn = judged.flatMap(\.unknownFields)
        guard let owner = facts.owner else {
            // The built-in check says so already, and without an owner no rule is nearer than another.
            (reasons, nearest) = ([], nil)
            return
        }
        let best = Self.nearest(judged)
        nearest = best.map { Decision.NearestRule(rule: $0.rule.name, failed: $0.failed) }
        reasons = best.flatMap { $0.matchesOwner ? $0.failed : nil } ?? [Self.stranger(owner, policy)]
    }

    /// The rule with the fewest failed conditions, one that names the owner before any other, the first of equals.
    private static func nearest(_ judged: [JudgedRule]) -> JudgedRule? {
        judged.enumerated().min { left, right in
            rank(left.element, left.offset) < rank(right.element, right.offset)
        }?.element
    }

    private static func rank(_ judged: JudgedRule, _ offset: Int) -> (Int, Int, Int) {
        (judged.matchesOwner ? 0 : 1, judged.failedCount, offset)
    }

    private static func stranger(_ owner: AccountID, _ policy: String) -> Reason {
        Reason(
            .owner,
            "The image is owned by account \(owner), which no allow rule of the policy \(policy.quoted) names.",
            hint: "Make sure who \(owner) is; only if its images are to be trusted, add it to the owners of a rule."
        )
    }
}
