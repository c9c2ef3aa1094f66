// SPDX-License-Identifier: Apache-2.0

/// What was decided about one request, and why.
public struct Decision: Hashable, Sendable {
    /// The allow rule that came nearest to matching, for a refusal.
    public struct NearestRule: Hashable, Sendable {
        /// The rule's name.
        public let rule: String
        /// The conditions of it that did not hold.
        public let failed: [Reason]

        /// A rule and its failed conditions.
        public init(rule: String, failed: [Reason]) {
            self.rule = rule
            self.failed = failed
        }

        /// The rule as the audit log and `--output json` show it.
        public var json: JSONValue { ["rule": .string(rule), "failed": .array(failed.map(\.json))] }
    }

    /// Allow or deny.
    public let verdict: Verdict
    /// The rule that decided: the allow rule, or the deny rule; `nil` when none matched or a built-in check failed.
    public let rule: String?
    /// Every reason for a denial; none for an allow.
    public let reasons: [Reason]
    /// For a denial because nothing allowed it: the allow rule that came nearest.
    public let nearest: NearestRule?
    /// The policy that decided.
    public let policy: PolicyReference
    /// Whom the policy says to ask.
    public let contact: String?

    /// A decision.
    public init(
        verdict: Verdict,
        rule: String?,
        reasons: [Reason],
        nearest: NearestRule? = nil,
        policy: PolicyReference,
        contact: String? = nil
    ) {
        self.verdict = verdict
        self.rule = rule
        self.reasons = reasons
        self.nearest = nearest
        self.policy = policy
        self.contact = contact
    }

    /// Whether a copy may follow: an allow, or in audit mode a denial that no built-in check had a part in.
    ///
    /// An allow that carries a reason, or a denial without one, contradicts itself and is never carried out.
    public var mayBeCarriedOut: Bool {
        switch verdict {
        case .allow: reasons.isEmpty
        case .deny: policy.mode == .audit && !reasons.isEmpty && !reasons.contains(where: \.isBuiltIn)
        }
    }
}
