// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import GateModel

extension Policy {
    /// Decides on one copy.
    ///
    /// Built-in checks come first, then deny rules, then allow rules, and what nothing allows is denied. Every reason
    /// is given, not the first alone. The same facts always lead to the same decision: nothing is read but what is
    /// passed in.
    ///
    /// - Parameters:
    ///   - request: What is to be copied.
    ///   - identity: Who calls, and will own the copy.
    ///   - evidence: What AWS said of the image.
    ///   - now: The time that ages are judged against.
    public func evaluate(_ request: CopyRequest, identity: Identity, evidence: Evidence, now: Date) -> Decision {
        let facts = Facts(request, identity, evidence, now: now)
        let denials = Denials(deny, facts)
        let permissions = Permissions(allow, facts, policy: name)
        let builtIn = BuiltInChecks.reasons(facts) + denials.builtIn + permissions.builtIn
        let reasons = Self.distinct(builtIn + denials.reasons + permissions.reasons)
        let isAllowed = permissions.rule != nil && reasons.isEmpty
        return Decision(
            verdict: isAllowed ? .allow : .deny,
            rule: builtIn.isEmpty ? denials.rule ?? permissions.rule : nil,
            reasons: reasons,
            nearest: permissions.nearest,
            policy: reference,
            contact: contact
        )
    }

    /// Each reason once, the first of those that say the same.
    private static func distinct(_ reasons: [Reason]) -> [Reason] {
        var seen: Set<[String]> = []
        return reasons.filter { seen.insert([$0.code, $0.message]).inserted }
    }
}
