// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// The main job: the real binary, real sockets, signatures checked.
struct CopyTests {
    @Test func anAllowedCopyIsMadeOnceAndRecorded() async throws {
        let scene = try await Scene()
        let copied = try await scene.copy(["--tags", "Key=team,Value=desktop", "Key=cost,Value=1,2"])
        #expect(copied.status == 0, "\(copied.errors)")
        #expect(try copied.json(at: "success") == true)
        #expect(try copied.json(at: "data.verdict") == "allow")
        #expect(try copied.json(at: "data.rule") == "golden")
        #expect(try copied.json(at: "data.carried_out") == true)
        #expect(try copied.json(at: "data.source.owner_account") == "111122223333")
        #expect(try copied.json(at: "data.destination.account") == "444455556666")
        #expect(try copied.json(at: "data.destination.state") == "PENDING")
        #expect(try copied.json(at: "data.audit.decision_index") == 0)
        #expect(try copied.json(at: "data.audit.outcome_index") == 1)
        #expect(try copied.json(at: "data.audit.size") == 2)
        let id = try #require(copied.json(at: "data.id")?.string)
        #expect(ImageID(id) != nil)
        #expect(
            try await scene.simulator.counts() == [
                "GetCallerIdentity": 1, "DescribeWorkspaceImages": 1, "DescribeWorkspaceImagePermissions": 1,
                "CopyWorkspaceImage": 1,
            ]
        )
        #expect(try scene.story() == ["decision allow", "outcome copied"])
        try await scene.expectSoundLog()
    }

    @Test func theCopyCarriesItsProvenance() async throws {
        let scene = try await Scene()
        let copied = try await scene.copy()
        let id = try #require(copied.json(at: "data.id")?.string)
        let decision = try #require(scene.entries().first?["id"]?.string)
        let answer = try await Program(
            "/usr/bin/env",
            [
                "aws", "workspaces", "describe-tags", "--resource-id", id, "--region", "eu-central-1",
                "--endpoint-url", scene.simulator.url, "--output", "text",
            ],
            environment: scene.environment.merging(["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""]) { $1 }
        ).finish()
        try #require(answer.status == 0, "the AWS CLI is not at hand: \(answer.errors)")
        for text in [decision, Scene.image, "111122223333", "wsigate:policy-sha256"] {
            #expect(answer.output.contains(text))
        }
    }

    @Test func waitingEndsWithTheCopyAvailable() async throws {
        let scene = try await Scene(world: "behaviour: {pending_polls: 1}")
        let copied = try await scene.copy(["--wait"])
        #expect(copied.status == 0, "\(copied.errors)")
        #expect(try copied.json(at: "data.destination.state") == "AVAILABLE")
        #expect(try copied.json(at: "data.verification.healthy") == true)
        #expect(try scene.story() == ["decision allow", "outcome copied", "verification true"])
    }

    @Test func inAuditModeADenialIsCarriedOutAndSaidSo() async throws {
        let scene = try await Scene(policy: Scene.policy(mode: "audit", owner: "999988887777"))
        let copied = try await scene.copy()
        #expect(copied.status == 0)
        #expect(try copied.json(at: "data.verdict") == "deny")
        #expect(try copied.json(at: "data.carried_out") == true)
        #expect(try copied.json(at: "data.reasons")?.array?.isEmpty == false)
        #expect(try scene.story() == ["decision deny", "outcome copied"])
    }

    @Test func theOwnersProfileCanBeAskedForThePermissions() async throws {
        let scene = try await Scene(world: "behaviour: {recipient_permissions: access-denied}")
        let config = try scene.folder.write(
            "config",
            "[profile factory]\naws_access_key_id = AKIAOWNEREXAMPLE00\naws_secret_access_key = owner-secret\n"
        )
        let refused = try await scene.copy()
        #expect(refused.status == 2)
        let copied = try await scene.copy(["--owner-profile", "factory"], ["AWS_CONFIG_FILE": config])
        #expect(copied.status == 0, "\(copied.errors)")
        #expect(try scene.entries()[1]["evidence"]?.object?["sharing_seen_by"] == "owner")
    }

    @Test func aCheckSaysTheSameAndCopiesNothing() async throws {
        let scene = try await Scene()
        let text = try await scene.check()
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("allowed by rule 'golden'"))
        let json = try await scene.check(["--output", "json"])
        #expect(try json.json(at: "data.id")?.string == Scene.image)
        #expect(try json.json(at: "data.audit") == .null)
        #expect(try await scene.simulator.copies() == 0)
    }
}
