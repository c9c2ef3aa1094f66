// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
import GateModel
import Testing

@testable import CopyGate

struct GateCopyTests {
    @Test func anAllowedCopyIsRecordedBeforeAndAfter() async throws {
        let service = ScriptedService()
        let trail = ScriptedTrail()
        let report = try await Fixtures.gate(service, log: trail).copy(Fixtures.request(), provenance: true, watch: nil)

        #expect(report.failure == nil)
        #expect(report.copiedImage == Fixtures.copyID)
        #expect(trail.entries.map(\.type) == [.decision, .outcome])
        let decision = try #require(trail.entries.first)
        #expect(decision.fields["verdict"] == "allow")
        #expect(decision.fields["carry_out"] == true)
        let outcome = try #require(trail.entries.last)
        #expect(outcome.fields["decision"] == .string(decision.id.description))
        #expect(outcome.fields["result"] == "copied")
        #expect(outcome.fields["image_id"] == .string(Fixtures.copyID.description))
    }

    @Test func theBodyIsTheClearedRequestWithItsProvenance() async throws {
        let service = ScriptedService()
        let trail = ScriptedTrail()
        _ = try await Fixtures.gate(service, log: trail).copy(Fixtures.request(), provenance: true, watch: nil)

        let decision = try #require(trail.entries.first).id.description
        let sha256 = String(repeating: "ab", count: 32)
        #expect(
            service.record.copyBodies == [
                [
                    "Name": "golden", "SourceImageId": "wsi-0a1b2c3d4", "SourceRegion": "us-east-1",
                    "Description": "a description",
                    "Tags": [
                        ["Key": "team", "Value": "desktop"],
                        ["Key": "wsigate:decision", "Value": .string(decision)],
                        ["Key": "wsigate:source-image", "Value": "wsi-0a1b2c3d4"],
                        ["Key": "wsigate:source-owner", "Value": "111122223333"],
                        ["Key": "wsigate:policy-sha256", "Value": .string(sha256)],
                    ],
                ]
            ]
        )
    }

    @Test func provenanceTagsCanBeLeftOut() async throws {
        let service = ScriptedService()
        _ = try await Fixtures.gate(service, log: ScriptedTrail()).copy(
            Fixtures.request(),
            provenance: false,
            watch: nil
        )
        let tags = service.record.copyBodies.first?.object?["Tags"]?.array
        #expect(tags == [["Key": "team", "Value": "desktop"]])
    }

    @Test func aDenialIsRecordedAndNothingIsSent() async throws {
        let service = ScriptedService()
        let trail = ScriptedTrail()
        let gate = try Fixtures.gate(service, policy: Fixtures.policy(owner: "999988887777"), log: trail)
        let report = try await gate.copy(Fixtures.request(), provenance: true, watch: nil)

        #expect(report.failure?.code == .policyDenied)
        #expect(report.outcome == nil)
        #expect(service.record.copyBodies.isEmpty)
        #expect(trail.entries.map(\.type) == [.decision])
        #expect(trail.entries.first?.fields["carry_out"] == false)
    }

    @Test func inAuditModeADenialIsCarriedOutAndSaidSo() async throws {
        let service = ScriptedService()
        let trail = ScriptedTrail()
        let policy = try Fixtures.policy(mode: "audit", owner: "999988887777")
        let report = try await Fixtures.gate(service, policy: policy, log: trail)
            .copy(Fixtures.request(), provenance: true, watch: nil)

        #expect(report.failure == nil)
        #expect(service.record.copyBodies.count == 1)
        #expect(trail.entries.first?.fields["verdict"] == "deny")
        #expect(trail.entries.first?.fields["carry_out"] == true)
    }

    @Test func inAuditModeABuiltInCheckStillHolds() async throws {
        var script = ScriptedService.Script()
        var image = Fixtures.image
        image.state = .other("SCANNING")
        script.images = .success([image])
        let service = ScriptedService(script)
        let report = try await Fixtures.gate(service, policy: Fixtures.policy(mode: "audit"), log: ScriptedTrail())
            .copy(Fixtures.request(), provenance: true, watch: nil)

        #expect(report.failure?.code == .policyDenied)
        #expect(service.record.copyBodies.isEmpty)
    }

    @Test func withoutADurableDecisionNothingIsSent() async throws {
        let service = ScriptedService()
        let gate = try Fixtures.gate(service, log: ScriptedTrail(failingAt: 0))
        let error = await #expect(throws: GateError.self) {
            try await gate.copy(Fixtures.request(), provenance: true, watch: nil)
        }
        #expect(error?.code == .auditUnavailable)
        #expect(service.record.copyBodies.isEmpty)
    }

    @Test func aCopyWhoseOutcomeCannotBeRecordedIsNotCalledDone() async throws {
        let service = ScriptedService()
        let report = try await Fixtures.gate(service, log: ScriptedTrail(failingAt: 1))
            .copy(Fixtures.request(), provenance: true, watch: nil)
        #expect(report.failure?.code == .outcomeUnknown)
        #expect(report.failure?.message.contains(Fixtures.copyID.description) == true)
        #expect(service.record.copyBodies.count == 1)
    }

    @Test func withoutALogOrANameThereIsNoCopy() async throws {
        let service = ScriptedService()
        let withoutLog = try Fixtures.gate(service, log: nil)
        let withoutName = try Fixtures.gate(service, log: ScriptedTrail())
        await #expect(throws: GateError.self) {
            try await withoutLog.copy(Fixtures.request(), provenance: true, watch: nil)
        }
        await #expect(throws: GateError.self) {
            try await withoutName.copy(Fixtures.request(name: nil), provenance: true, watch: nil)
        }
        #expect(service.record.copyBodies.isEmpty)
    }

    @Test func aCheckNeverCopiesAndNeedsNoLog() async throws {
        let service = ScriptedService()
        let trail = ScriptedTrail()
        let unrecorded = try await Fixtures.gate(service, log: nil).check(Fixtures.request(name: nil))
        let recorded = try await Fixtures.gate(service, log: trail).check(Fixtures.request())
        #expect(unrecorded.failure == nil)
        #expect(unrecorded.position == nil)
        #expect(recorded.decision.decision.verdict == .allow)
        #expect(trail.entries.first?.fields["carry_out"] == false)
        #expect(service.record.copyBodies.isEmpty)
    }
}
