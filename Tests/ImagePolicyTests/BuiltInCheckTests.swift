// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import ImagePolicy
import Testing

struct BuiltInCheckTests {
    struct Case: Sendable {
        let codes: [String]
        let change: @Sendable (inout Situation) -> Void

        init(_ codes: String..., change: @Sendable @escaping (inout Situation) -> Void) {
            self.codes = codes
            self.change = change
        }
    }

    static let cases = [
        Case("image.owner-missing") { $0.image.ownerAccount = nil },
        Case("image.owner-malformed") { $0.image.ownerAccount = "11112222333" },
        Case("image.owner-malformed") { $0.image.ownerAccount = "" },
        Case("image.owner-malformed") { $0.image.ownerAccount = "111122223333 " },
        Case("image.owner-malformed") { $0.image.ownerAccount = "١١١١٢٢٢٢٣٣٣٣" },
        Case("image.id-mismatch") { $0.image.imageID = "wsi-9z8y7x6w5" },
        Case("image.id-mismatch") { $0.image.imageID = nil },
        Case("image.id-mismatch") { $0.image.imageID = "WSI-0A1B2C3D4" },
        Case("image.state") { $0.image.state = .pending },
        Case("image.state") { $0.image.state = .error },
        Case("image.state") { $0.image.state = .other("ARCHIVED") },
        Case("image.state") { $0.image.state = nil },
        Case("image.error") { $0.image.errorCode = "OfficeInstalled" },
        Case("image.error") { $0.image.errorMessage = "failed" },
        Case("image.error") { $0.image.errorDetails = ["UEFINotSupported: no"] },
        Case("image.field-unknown") { $0.image.operatingSystem = .other("BEOS") },
        Case("region.partition") { $0.destinationRegion = "cn-north-1" },
        Case("region.partition") { $0.sourceRegion = "us-gov-west-1" },
        Case("region.partition") { $0.destinationRegion = "cn-northwest-1" },
        Case("region.partition") { $0.destinationRegion = "eusc-de-east-1" },
        Case("region.ningxia") { ($0.sourceRegion, $0.destinationRegion) = ("cn-northwest-1", "cn-north-1") },
        Case("region.ningxia") { ($0.sourceRegion, $0.destinationRegion) = ("cn-north-1", "cn-northwest-1") },
        Case("region.govcloud") { ($0.sourceRegion, $0.destinationRegion) = ("us-gov-west-1", "us-gov-east-1") },
        Case("image.owner-missing", "image.state", "image.error", "region.partition") {
            $0.image.ownerAccount = nil
            $0.image.state = .error
            $0.image.errorCode = "x"
            $0.destinationRegion = "cn-north-1"
        },
    ]

    @Test(arguments: cases, ["enforce", "audit"])
    func `denies in every mode, whatever the policy allows`(_ item: Case, _ mode: String) throws {
        let text = "version: 1\nname: p\nmode: \(mode)\n" + minimalRule + "    operating_systems: [WINDOWS]\n"
        let decision = try Situation().with(item.change).decide(text)
        #expect(decision.verdict == .deny)
        #expect(decision.rule == nil)
        #expect(decision.reasons.map(\.code) == item.codes)
        #expect(decision.reasons.allSatisfy { $0.isBuiltIn })
        #expect(!decision.mayBeCarriedOut)
    }

    @Test(arguments: [
        ("cn-northwest-1", "cn-northwest-1"), ("us-gov-west-1", "us-gov-west-1"), ("cn-north-1", "cn-north-1"),
        ("us-east-1", "us-east-1"), ("eu-west-1", "ap-southeast-2"),
    ])
    func `leaves other pairs of Regions alone`(_ source: String, _ destination: String) throws {
        let pair = Situation().with { ($0.sourceRegion, $0.destinationRegion) = (source, destination) }
        #expect(try pair.decide(header + minimalRule).verdict == .allow)
    }

    @Test func `come before what the policy says, which is said too`() throws {
        let text = header + minimalRule + "    copy_names: [x]\ndeny: [{rule: d, owners: ['111122223333']}]\n"
        let decision = try Situation().with { $0.image.state = .pending }.decide(text)
        #expect(decision.reasons.map(\.code) == ["image.state", "deny-rule.applies", "copy-name.not-allowed"])
        #expect(decision.reasons.map(\.isBuiltIn) == [true, false, false])
        #expect(decision.rule == nil)
    }

    @Test func `an unknown field no rule depends on denies nothing`() throws {
        let odd = Situation().with {
            $0.image.operatingSystem = .other("BEOS")
            $0.image.tenancy = .other("HOST")
        }
        #expect(try odd.decide(header + minimalRule).verdict == .allow)
    }

    @Test func `an unknown field of a rule that fails anyway is not built in`() throws {
        let text =
            "version: 1\nname: p\nmode: audit\n" + minimalRule + "    operating_systems: [LINUX]\n    copy_names: [x]\n"
        let decision = try Situation().with { $0.image.operatingSystem = .other("BEOS") }.decide(text)
        #expect(decision.reasons.map(\.code) == ["copy-name.not-allowed", "image.field-unknown"])
        #expect(decision.reasons.allSatisfy { !$0.isBuiltIn })
    }

    @Test func `an unknown field does not stop what another rule allows`() throws {
        let text = header + minimalRule + "    operating_systems: [LINUX]\n  - {rule: s, owners: ['111122223333']}\n"
        let decision = try Situation().with { $0.image.operatingSystem = .other("BEOS") }.decide(text)
        #expect(decision.verdict == .allow)
        #expect(decision.rule == "s")
    }

    @Test func `what AWS wrote cannot drive a terminal`() throws {
        let decision = try Situation().with { $0.image.errorMessage = "\u{1B}[2J\n\u{202E}" }.decide(
            header + minimalRule
        )
        #expect(decision.reasons.first?.message.contains("'\u{FFFD}[2J\u{FFFD}\u{FFFD}'") == true)
    }
}
