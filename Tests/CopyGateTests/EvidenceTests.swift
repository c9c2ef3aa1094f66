// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
import GateModel
import Testing

@testable import CopyGate

struct EvidenceTests {
    private static func error(_ code: AWSError.Code) -> AWSError {
        AWSError(code, "m", hint: "h")
    }

    @Test(arguments: [
        (AWSError.Code.configuration, ErrorCode.configurationError), (.credentials, .configurationError),
        (.credentialsRejected, .configurationError), (.refused, .evidenceUnavailable),
        (.unavailable, .evidenceUnavailable), (.malformedAnswer, .evidenceUnavailable), (.cancelled, .interrupted),
    ])
    func anyMissingFactEndsTheRunBeforeADecision(code: AWSError.Code, expected: ErrorCode) async throws {
        for part in 0..<3 {
            var script = ScriptedService.Script()
            switch part {
            case 0: script.identity = .failure(Self.error(code))
            case 1: script.images = .failure(Self.error(code))
            default: script.sharing = .failure(Self.error(code))
            }
            let service = ScriptedService(script)
            let trail = ScriptedTrail()
            let gate = try Fixtures.gate(service, log: trail)
            let error = await #expect(throws: GateError.self) {
                try await gate.copy(Fixtures.request(), provenance: true, watch: nil)
            }
            #expect(error?.code == expected)
            #expect(trail.entries.isEmpty)
            #expect(service.record.copyBodies.isEmpty)
        }
    }

    @Test(arguments: [0, 2])
    func noImageOrTwoIsNoEvidence(count: Int) async throws {
        var script = ScriptedService.Script()
        script.images = .success(Array(repeating: Fixtures.image, count: count))
        let service = ScriptedService(script)
        let gate = try Fixtures.gate(service, log: ScriptedTrail())
        let error = await #expect(throws: GateError.self) {
            try await gate.copy(Fixtures.request(), provenance: true, watch: nil)
        }
        #expect(error?.code == .evidenceUnavailable)
        #expect(service.record.copyBodies.isEmpty)
    }

    @Test func anImageOfAnotherIDIsDenied() async throws {
        var script = ScriptedService.Script()
        var image = Fixtures.image
        image.imageID = "wsi-999999999"
        script.images = .success([image])
        let report = try await Fixtures.gate(ScriptedService(script), log: ScriptedTrail()).check(Fixtures.request())
        #expect(report.decision.decision.reasons.map(\.code).contains("image.id-mismatch"))
    }
}
