// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import ImagePolicy
import Testing

/// The files under `policies/`, which users copy.
struct ShippedPolicyTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "policies")

    private static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: name)))
    }

    private static func policy(_ name: String) throws -> Policy {
        try Policy.parse(bytes(name), fileName: name, sha256: "00")
    }

    struct Case: Sendable {
        let file: String
        let rule: String?
        let codes: [String]
        let change: @Sendable (inout Situation) -> Void

        init(
            _ file: String,
            _ rule: String?,
            _ codes: [String] = [],
            _ change: @Sendable @escaping (inout Situation) -> Void
        ) {
            self.file = file
            self.rule = rule
            self.codes = codes
            self.change = change
        }
    }

    @Test(arguments: [
        Case("allowlist.yaml", "golden-windows") { _ in },
        Case("allowlist.yaml", "own-images") { $0.image.ownerAccount = $0.caller },
        Case("allowlist.yaml", nil, ["owner.not-allowed"]) { $0.image.ownerAccount = "999988887777" },
        Case("allowlist.yaml", nil, ["destination-region.not-allowed"]) { $0.destinationRegion = "ap-south-1" },
        Case("allowlist.yaml", nil, ["age.too-old"]) { $0.image.created = $0.now.addingTimeInterval(-91 * 86_400) },
        Case("allowlist.yaml", nil, ["sharing.not-listed"]) { $0.sharing = .listed([]) },
        Case("allowlist.yaml", "recalled", ["deny-rule.applies", "image-name.not-allowed"]) {
            $0.imageID = "wsi-000000000"
            $0.image.imageID = "wsi-000000000"
            $0.image.name = "other"
        },
        Case("fleet.yaml", "windows-everywhere") {
            $0.image.name = "win-release-7"
            $0.name = "win-release-7"
        },
        Case("fleet.yaml", "windows-stays-out-of-tokyo", ["deny-rule.applies"]) {
            $0.image.name = "win-release-7"
            $0.name = "win-release-7"
            $0.destinationRegion = "ap-northeast-1"
        },
        Case("fleet.yaml", "linux-in-europe") {
            ($0.image.ownerAccount, $0.image.operatingSystem) = ("222233334444", .linux)
            ($0.sourceRegion, $0.caller) = ("eu-central-1", "555566667777")
            $0.sharing = .listed(["555566667777"])
        },
        Case("fleet.yaml", "cad-workstations") {
            ($0.image.ownerAccount, $0.image.name, $0.image.tenancy) = ("777788889999", "cad-2026-11", .dedicated)
        },
        Case("fleet.yaml", nil, ["sharing.others"]) {
            ($0.image.ownerAccount, $0.image.name, $0.image.tenancy) = ("777788889999", "cad-2026-11", .dedicated)
            $0.sharing = .listed(["444455556666", "123456789012"])
        },
        Case("fleet.yaml", "within-the-fleet") {
            $0.image.ownerAccount = $0.caller
            $0.sharing = .listed([])
        },
        Case("fleet.yaml", "no-prereleases", ["deny-rule.applies"]) {
            $0.image.ownerAccount = $0.caller
            $0.image.name = "build-rc2"
        },
    ])
    func `decides as its comments say`(_ item: Case) throws {
        let decision = try Situation().with(item.change).decide(Self.policy(item.file))
        #expect(decision.rule == item.rule)
        #expect(decision.reasons.map(\.code) == item.codes)
        #expect(decision.verdict == (item.codes.isEmpty ? .allow : .deny))
    }

    @Test(arguments: ["allowlist.yaml", "fleet.yaml"])
    func `points editors to the schema`(_ file: String) throws {
        let text = try String(decoding: Self.bytes(file), as: UTF8.self)
        #expect(text.hasPrefix("# yaml-language-server: $schema=policy.schema.json\n"))
    }

    @Test(arguments: [
        ([], header.replacing("version: 1", with: "version: 1\nzzz: 1") + minimalRule),
        (["$defs", "allowRule"], header + minimalRule + "    zzz: 1\n"),
        (["$defs", "denyRule"], header + minimalRule + "deny:\n  - rule: d\n    image_names: [a]\n    zzz: 1\n"),
    ])
    func `the schema has the keys that the reader knows`(_ path: [String], _ text: String) throws {
        let schema = try JSONParser.parse(Self.bytes("policy.schema.json"))
        let object = path.reduce(schema.object) { $0?[$1]?.object }
        let properties = try #require(object?["properties"]?.object?.members.map(\.name))
        let fix = try #require(problems(of: text).first?.fix)
        #expect(fix == "the keys are " + properties.joined(separator: ", "))
        #expect(object?["additionalProperties"]?.bool == false)
        let documented = object?["properties"]?.object?.members.allSatisfy { $0.value.object?["description"] != nil }
        #expect(documented == true)
    }

    @Test(arguments: [([], "{}"), (["$defs", "allowRule"], header + "allow: [{}]\n")])
    func `the schema requires what the reader requires`(_ path: [String], _ text: String) throws {
        let schema = try JSONParser.parse(Self.bytes("policy.schema.json"))
        let required = path.reduce(schema.object) { $0?[$1]?.object }?["required"]?.array?.compactMap(\.string)
        let missed = problems(of: text).compactMap { problem in
            problem.message.split(separator: "lacks the key ").last?.dropFirst().dropLast()
        }
        #expect(missed.map(String.init) == required)
    }
}
