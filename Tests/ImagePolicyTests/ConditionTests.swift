// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import ImagePolicy
import Testing

/// Each condition, alone in an allow rule and alone in a deny rule.
struct ConditionTests {
    struct Case: Sendable {
        let condition: String
        let change: @Sendable (inout Situation) -> Void
        /// `nil` where the condition holds.
        let code: String?

        init(
            _ condition: String,
            _ code: String? = nil,
            _ change: @Sendable @escaping (inout Situation) -> Void = { _ in }
        ) {
            self.condition = condition
            self.change = change
            self.code = code
        }
    }

    static let matchers = [
        Case("source_regions: [us-east-1]"),
        Case("source_regions: [eu-west-1, 'us-*']"),
        Case("source_regions: [us-east-2]", "source-region.not-allowed"),
        Case("source_regions: ['*-east']", "source-region.not-allowed"),
        Case("destination_regions: ['eu-*']"),
        Case("destination_regions: [eu-west-1]"),
        Case("destination_regions: ['us-*']", "destination-region.not-allowed"),
        Case("destination_regions: [eu-west-12]", "destination-region.not-allowed"),
        Case("destination_accounts: ['444455556666']"),
        Case("destination_accounts: ['111122223333']", "destination-account.not-allowed"),
        Case("image_ids: [wsi-9z8y7x6w5, wsi-0a1b2c3d4]"),
        Case("image_ids: [wsi-9z8y7x6w5]", "image-id.not-allowed"),
        Case("image_names: ['golden-win-*']"),
        Case("image_names: ['*']"),
        Case("image_names: ['golden-???-2026-11']"),
        Case("image_names: ['g*-w*-*11']"),
        Case("image_names: [golden]", "image-name.not-allowed"),
        Case("image_names: ['Golden-*']", "image-name.not-allowed"),
        Case("image_names: ['*win']", "image-name.not-allowed"),
        Case("image_names: ['golden-win-2026-1?1']", "image-name.not-allowed"),
        Case("image_names: ['*']", "image-name.missing") { $0.image.name = nil },
        Case("copy_names: ['golden-*']"),
        Case("copy_names: ['bronze-*']", "copy-name.not-allowed"),
        Case("copy_names: ['*']", "copy-name.missing") { $0.name = nil },
        Case("operating_systems: [LINUX, WINDOWS]"),
        Case("operating_systems: [LINUX]", "operating-system.not-allowed"),
        Case("operating_systems: [LINUX]", "operating-system.missing") { $0.image.operatingSystem = nil },
        Case("operating_systems: [LINUX]", "image.field-unknown") { $0.image.operatingSystem = .other("BEOS") },
        Case("tenancies: [DEFAULT]"),
        Case("tenancies: [DEDICATED]", "tenancy.not-allowed"),
        Case("tenancies: [DEDICATED]", "tenancy.missing") { $0.image.tenancy = nil },
        Case("tenancies: [DEFAULT]", "image.field-unknown") { $0.image.tenancy = .other("HOST") },
    ]

    static let requirements = [
        Case("max_age: 90d"),
        Case("max_age: 10d"),
        Case("max_age: 239h", "age.too-old"),
        Case("max_age: 14399m", "age.too-old"),
        Case("max_age: 90d", "age.unknown") { $0.image.created = nil },
        Case("max_age: 90d", "age.in-future") { $0.image.created = $0.now.addingTimeInterval(1) },
        Case("max_age: 1m") { $0.image.created = $0.now },
        Case("min_age: 240h"),
        Case("min_age: 11d", "age.too-young"),
        Case("min_age: 1m", "age.too-young") { $0.image.created = $0.now },
        Case("min_age: 1m", "age.unknown") { $0.image.created = nil },
        Case("min_age: 1m", "age.in-future") { $0.image.created = $0.now.addingTimeInterval(3600) },
        Case("sharing: listed"),
        Case("sharing: listed", "sharing.not-listed") { $0.sharing = .listed([]) },
        Case("sharing: listed", "sharing.not-listed") { $0.sharing = .listed(["4444555566667", "44445555666"]) },
        Case("sharing: listed", "sharing.refused") {
            $0.sharing = .refused(code: "AccessDeniedException", message: "")
        },
        Case("sharing: visible"),
        Case("sharing: visible") { $0.sharing = .refused(code: "AccessDeniedException", message: "") },
        Case("sharing: visible", "sharing.not-listed") { $0.sharing = .listed(["777788889999"]) },
        Case("because: the default is listed", "sharing.not-listed") { $0.sharing = .listed([]) },
        Case("shared_only_with: ['444455556666', '777788889999']"),
        Case("shared_only_with: [self]"),
        Case("shared_only_with: [self]", "sharing.others") { $0.sharing = .listed(["444455556666", "777788889999"]) },
        Case("shared_only_with: [self]", "sharing.others") { $0.sharing = .listed(["444455556666", "everybody"]) },
        Case("{sharing: visible, shared_only_with: [self]}", "sharing.refused") {
            $0.sharing = .refused(code: "ResourceNotFoundException", message: "")
        },
    ]

    private static func lines(_ condition: String) -> String {
        let inner = condition.hasPrefix("{") ? String(condition.dropFirst().dropLast()) : condition
        return inner.replacing(", shared_only", with: "\n    shared_only")
    }

    @Test(arguments: matchers + requirements)
    func `in an allow rule holds, or is the reason for the denial`(_ item: Case) throws {
        let policy = try parse(header + minimalRule + "    \(Self.lines(item.condition))\n")
        let decision = try Situation().with(item.change).decide(policy)
        #expect(decision.verdict == (item.code == nil ? .allow : .deny))
        #expect(decision.rule == (item.code == nil ? "r" : nil))
        #expect(decision.reasons.map(\.code) == (item.code.map { [$0] } ?? []))
        #expect(decision.reasons.allSatisfy { $0.message.hasSuffix(".") && !$0.hint.isEmpty })
    }

    @Test(arguments: matchers)
    func `in a deny rule applies unless it is known to fail`(_ item: Case) throws {
        let policy = try parse(header + minimalRule + "deny:\n  - rule: d\n    \(item.condition)\n")
        let decision = try Situation().with(item.change).decide(policy)
        switch item.code {
        case nil:
            #expect(decision.verdict == .deny)
            #expect(decision.rule == "d")
            #expect(decision.reasons.map(\.code) == ["deny-rule.applies"])
        case "image.field-unknown":
            #expect(decision.verdict == .deny)
            #expect(decision.rule == nil)
            #expect(decision.reasons.map(\.code) == ["image.field-unknown", "deny-rule.undecided"])
            #expect(decision.reasons.map(\.isBuiltIn) == [true, false])
        case let code? where code.hasSuffix(".missing"):
            #expect(decision.verdict == .deny)
            #expect(decision.rule == "d")
            #expect(decision.reasons.map(\.code) == ["deny-rule.undecided"])
        default:
            #expect(decision.verdict == .allow)
            #expect(decision.rule == "r")
        }
        #expect(decision.nearest == nil)
    }

    @Test(arguments: [
        ("[self]", "444455556666", true), ("[self]", "111122223333", false),
        ("['111122223333']", "111122223333", true), ("[factory]", "111122223333", true),
        ("[self, factory]", "444455556666", true), ("[factory]", "444455556666", false),
    ])
    func `owners are names, IDs or self`(_ owners: String, _ owner: String, _ isAllowed: Bool) throws {
        let text = header + "accounts: {factory: '111122223333'}\nallow: [{rule: r, owners: \(owners)}]\n"
        let decision = try Situation().with { $0.image.ownerAccount = owner }.decide(text)
        #expect(decision.verdict == (isAllowed ? .allow : .deny))
        #expect(decision.reasons.map(\.code) == (isAllowed ? [] : ["owner.not-allowed"]))
    }

    @Test(arguments: [SharingView.listed([]), .refused(code: "AccessDeniedException", message: "")])
    func `an image of one's own needs no sharing`(_ sharing: SharingView) throws {
        let own = Situation().with {
            $0.image.ownerAccount = $0.caller
            $0.sharing = sharing
        }
        #expect(try own.decide(header + "allow: [{rule: r, owners: [self]}]\n").verdict == .allow)
    }

    @Test func `a name made to be slow is matched in little time`() throws {
        let pattern = String(repeating: "*a", count: 30) + "b"
        let slow = Situation().with { $0.image.name = String(repeating: "a", count: 100_000) }
        let start = ContinuousClock.now
        #expect(try slow.decide(header + minimalRule + "    image_names: ['\(pattern)']\n").verdict == .deny)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
