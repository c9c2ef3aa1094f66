// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import ImagePolicy
import Testing

struct DecisionTests {
    private let rules = """
        accounts: {factory: "111122223333", linux: "222233334444"}
        allow:
          - rule: windows-eu
            owners: [factory]
            destination_regions: ["eu-*"]
            image_names: ["win-*"]
            max_age: 30d
          - rule: windows-us
            owners: [factory]
            destination_regions: ["us-*"]
          - rule: linux
            owners: [linux]
            because: x

        """

    @Test func `an allow names its rule and gives no reason`() throws {
        let decision = try Situation().with { $0.destinationRegion = "us-west-2" }.decide(header + rules)
        #expect(decision.verdict == .allow)
        #expect(decision.rule == "windows-us")
        #expect(decision.reasons.isEmpty)
        #expect(decision.nearest == nil)
        #expect(decision.mayBeCarriedOut)
    }

    @Test func `the first of several allow rules is named`() throws {
        let text = header + "allow:\n  - {rule: b, owners: ['111122223333']}\n  - {rule: a, owners: ['111122223333']}\n"
        #expect(try Situation().decide(text).rule == "b")
    }

    @Test func `the nearest rule has the fewest failed conditions, and gives the reasons`() throws {
        let decision = try Situation().decide(header + rules)
        // windows-eu fails on the name alone, windows-us on the Region alone: the first of equals is nearest.
        #expect(decision.nearest?.rule == "windows-eu")
        #expect(decision.reasons.map(\.code) == ["image-name.not-allowed"])
        let old = try Situation().with { $0.image.created = nil }.decide(header + rules)
        #expect(old.nearest?.rule == "windows-us")
        #expect(old.reasons.map(\.code) == ["destination-region.not-allowed"])
    }

    @Test func `a rule that names the owner is nearer than one that fails in less`() throws {
        let text =
            header + """
                allow:
                  - {rule: other, owners: ["999988887777"]}
                  - {rule: ours, owners: ["111122223333"], copy_names: [x], image_names: [x], max_age: 1d}
                """
        let decision = try Situation().decide(text)
        #expect(decision.nearest?.rule == "ours")
        #expect(decision.nearest?.failed == decision.reasons)
        #expect(decision.reasons.map(\.code) == ["image-name.not-allowed", "copy-name.not-allowed", "age.too-old"])
    }

    @Test func `an owner in no rule is the one reason, and the nearest rule is shown all the same`() throws {
        let decision = try Situation().with { $0.image.ownerAccount = "999988887777" }.decide(header + rules)
        #expect(decision.reasons.map(\.code) == ["owner.not-allowed"])
        #expect(decision.reasons.first?.message.contains("999988887777") == true)
        #expect(decision.reasons.first?.message.contains("'p'") == true)
        #expect(decision.nearest?.rule == "linux")
        #expect(decision.nearest?.failed.map(\.code) == ["owner.not-allowed"])
    }

    @Test func `a deny rule outweighs every allow rule`() throws {
        let text = header + minimalRule + "deny: [{rule: d, because: SEC-77, image_ids: [wsi-0a1b2c3d4]}]\n"
        let decision = try Situation().decide(text)
        #expect(decision.verdict == .deny)
        #expect(decision.rule == "d")
        #expect(decision.reasons.first?.message == "The deny rule 'd' applies: SEC-77.")
        #expect(decision.nearest == nil)
    }

    @Test func `every deny rule that applies is a reason, and the first is named`() throws {
        let text =
            header + minimalRule + """
                deny:
                  - {rule: a, image_ids: [wsi-9z8y7x6w5]}
                  - {rule: b, image_ids: [wsi-0a1b2c3d4]}
                  - {rule: c, owners: ["111122223333"], destination_regions: ["eu-*"]}
                  - {rule: d, owners: ["111122223333"], destination_regions: ["us-*"]}
                """
        let decision = try Situation().decide(text)
        #expect(decision.rule == "b")
        #expect(decision.reasons.map(\.code) == ["deny-rule.applies", "deny-rule.applies"])
    }

    @Test func `what is denied and not allowed either is told both`() throws {
        let text = header + minimalRule + "    copy_names: [x]\ndeny: [{rule: d, image_ids: [wsi-0a1b2c3d4]}]\n"
        let decision = try Situation().decide(text)
        #expect(decision.reasons.map(\.code) == ["deny-rule.applies", "copy-name.not-allowed"])
        #expect(decision.nearest?.rule == "r")
    }

    @Test func `a deny rule by owner holds where the owner is not known`() throws {
        let text = header + minimalRule + "deny: [{rule: d, owners: ['999988887777']}]\n"
        let decision = try Situation().with { $0.image.ownerAccount = nil }.decide(text)
        #expect(decision.reasons.map(\.code) == ["image.owner-missing", "deny-rule.undecided"])
    }

    @Test func `a missing fact does not save what another condition of the deny rule excludes`() throws {
        let text = header + minimalRule + "deny: [{rule: d, image_names: [x], destination_regions: [us-east-1]}]\n"
        #expect(try Situation().with { $0.image.name = nil }.decide(text).verdict == .allow)
    }

    @Test func `in audit mode the verdict stays a denial, and the copy may go on`() throws {
        let text = "version: 1\nname: p\nmode: audit\ncontact: desk\n" + minimalRule + "    copy_names: [x]\n"
        let decision = try Situation().decide(text)
        #expect(decision.verdict == .deny)
        #expect(decision.reasons.map(\.code) == ["copy-name.not-allowed"])
        #expect(decision.mayBeCarriedOut)
        #expect(decision.policy.mode == .audit)
        #expect(decision.contact == "desk")
        let enforced = try Situation().decide(header + minimalRule + "    copy_names: [x]\n")
        #expect(!enforced.mayBeCarriedOut)
    }

    @Test func `the same facts lead to the same decision`() throws {
        let policy = try parse(header + rules)
        let decisions = try (0..<3).map { _ in try Situation().decide(policy) }
        #expect(Set(decisions).count == 1)
    }

    @Test func `codes are words and dots, each once`() {
        let codes = ReasonCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || ".-".utf8.contains($0) } })
    }
}
