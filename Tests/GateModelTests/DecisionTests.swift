// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct DecisionTests {
    private static let plain = Reason(code: "owner.not-allowed", message: "m", hint: "h")
    private static let builtIn = Reason(code: "image.state", message: "m", hint: "h", isBuiltIn: true)

    @Test(
        arguments: [
            (Verdict.allow, EnforcementMode.enforce, [], true),
            (.allow, .enforce, [plain], false),
            (.deny, .enforce, [plain], false),
            (.deny, .audit, [plain], true),
            (.deny, .audit, [builtIn], false),
            (.deny, .audit, [plain, builtIn], false),
            (.deny, .audit, [], false),
            (.allow, .audit, [], true),
        ] as [(Verdict, EnforcementMode, [Reason], Bool)]
    )
    func onlyAnAllowOrAnAuditedDenialIsCarriedOut(
        verdict: Verdict,
        mode: EnforcementMode,
        reasons: [Reason],
        expected: Bool
    ) {
        let policy = PolicyReference(name: "p", sha256: "00", mode: mode)
        let decision = Decision(verdict: verdict, rule: nil, reasons: reasons, policy: policy)
        #expect(decision.mayBeCarriedOut == expected)
    }
}
