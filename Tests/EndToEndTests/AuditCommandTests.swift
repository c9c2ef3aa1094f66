// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// `wsigate audit verify` and `wsigate audit show`.
struct AuditCommandTests {
    /// A log with an allowed copy, a denial, and a copy that nobody heard of.
    private func scene() async throws -> Scene {
        let scene = try await Scene(
            world: "faults: [{operation: CopyWorkspaceImage, call: 2, fault: close-after}]"
        )
        #expect(try await scene.copy().status == 0)
        let denying = try scene.folder.write("deny.yaml", Scene.policy(owner: "999988887777"))
        let denied = try await scene.run(
            ["copy"] + scene.copyFlags().map { $0.hasSuffix("policy.yaml") ? denying : $0 }
        )
        #expect(denied.status == 2)
        #expect(try await scene.copy(["--name", "second"]).status == 7)
        return scene
    }

    @Test func showTellsEachDecisionAndWhatBecameOfIt() async throws {
        let scene = try await scene()
        let shown = try await scene.run(["audit", "show", scene.folder.path("log")])
        #expect(shown.status == 0, "\(shown.errors)")
        let lines = shown.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].contains("copied"))
        #expect(lines[1].contains("owner.not-allowed") && lines[1].contains("not carried out"))
        #expect(lines[2].contains("unknown"))
    }

    @Test(arguments: [
        (["--denied"], 1), (["--image", Scene.image], 5), (["--image", "wsi-999999999"], 0), (["--since", "1h"], 5),
        (["--since", "2099-01-01T00:00:00Z"], 0), ([], 5),
    ])
    func showFilters(flags: [String], count: Int) async throws {
        let scene = try await scene()
        let shown = try await scene.run(["audit", "show", scene.folder.path("log"), "--output", "json"] + flags)
        #expect(shown.status == 0, "\(shown.errors)")
        let lines = shown.output.split(separator: "\n")
        #expect(lines.count == count)
        for line in lines { _ = try #require(JSONParser.parse(String(line)).object) }
    }

    @Test func followShowsWhatComes() async throws {
        let scene = try await Scene()
        let follower = try Program(
            Products.path("wsigate"),
            ["audit", "show", scene.folder.path("log"), "--follow", "--output", "json"],
            environment: [:],
            collects: false
        )
        #expect(try await scene.copy().status == 0)
        #expect(await follower.nextLine()?.contains("\"type\":\"decision\"") == true)
        #expect(await follower.nextLine()?.contains("\"type\":\"outcome\"") == true)
        follower.signal(SIGINT)
        #expect(await follower.finish().status == 0)
    }

    @Test func verifyNamesTheFirstBadEntry() async throws {
        let scene = try await scene()
        let file = scene.folder.path("log/journal.jsonl")
        var text = try scene.folder.read("log/journal.jsonl")
        let range = try #require(
            text.range(of: "POLICY") ?? text.range(of: "999988887777") ?? text.range(of: "not-allowed")
        )
        text.replaceSubrange(range, with: String(text[range].reversed()))
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))

        let verified = try await scene.run(["audit", "verify", scene.folder.path("log"), "--output", "json"])
        #expect(verified.status == 6)
        #expect(try verified.json(at: "data.damage.kind") == "modified")
        #expect(try verified.json(at: "data.damage.index") == 2)
        #expect(try verified.json(at: "error.code") == "AUDIT_UNAVAILABLE")
        #expect(verified.errors.contains("entry 2"))
        #expect(try await scene.run(["audit", "show", scene.folder.path("log")]).status == 6)
    }

    @Test func verifyOfNoLogIsSix() async throws {
        let scene = try await Scene()
        #expect(try await scene.run(["audit", "verify", scene.folder.path("nothing")]).status == 6)
        #expect(try await scene.run(["audit", "verify"]).status == 64)
    }
}
