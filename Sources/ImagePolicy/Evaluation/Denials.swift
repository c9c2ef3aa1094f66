// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The deny rules that apply, or may.
struct Denials {
    /// The first of them.
    let rule: String?
    let reasons: [Reason]
    let builtIn: [Reason]

    init(_ rules: [Rule], _ facts: Facts) {
        let applying = rules.map { JudgedRule($0, facts) }.filter(\.mayHold)
        rule = applying.first?.rule.name
        reasons = applying.map(Self.reason)
        builtIn = applying.flatMap(\.unknownFields)
    }

    private static func reason(_ judged: JudgedRule) -> Reason {
        let name = judged.rule.name.quoted
        let because = judged.rule.because.map { ": \($0)" } ?? ""
        guard !judged.holds else {
            return Reason(
                .denyRuleApplies,
                "The deny rule \(name) applies\(because).",
                hint: "Don't copy this image; only a change of the policy lifts the rule."
            )
        }
        return Reason(
            .denyRuleUndecided,
            "The deny rule \(name) may apply\(because). " + judged.failed.map(\.message).joined(separator: " "),
            hint: judged.failed.map(\.hint).joined(separator: " ")
        )
    }
}
