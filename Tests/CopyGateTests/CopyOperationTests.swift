// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
import GateModel
import Testing

@testable import CopyGate

struct CopyOperationTests {
    private static func failure(_ code: String, _ effect: ServiceFailure.Effect) -> ServiceFailure {
        ServiceFailure(operation: "CopyWorkspaceImage", code: code, message: "m", effect: effect)
    }

    @Test(arguments: [
        (failure("Transport.ConnectionRefused", .notSent), 3, "refused", ErrorCode.copyRefused),
        (failure("ThrottlingException", .refused), 3, "refused", .copyRefused),
        (failure("ResourceAlreadyExistsException", .refused), 1, "refused", .copyRefused),
        (failure("ResourceLimitExceededException", .refused), 1, "refused", .copyRefused),
        (failure("AccessDeniedException", .refused), 1, "refused", .copyRefused),
        (failure("Transport.Timeout", .unknown), 1, "unknown", .outcomeUnknown),
        (failure("Transport.ConnectionClosed", .unknown), 1, "unknown", .outcomeUnknown),
        (failure("ThrottlingException", .unknown), 1, "unknown", .outcomeUnknown),
        (failure("InternalServerException", .unknown), 1, "unknown", .outcomeUnknown),
    ])
    func onlyWhatCannotHaveBeenExecutedIsSentAgain(
        failure: ServiceFailure,
        sendings: Int,
        result: String,
        code: ErrorCode
    ) async throws {
        var script = ScriptedService.Script()
        script.copies = [.failure(failure)]
        let service = ScriptedService(script)
        let trail = ScriptedTrail()
        let report = try await Fixtures.gate(service, log: trail).copy(Fixtures.request(), provenance: true, watch: nil)

        #expect(service.record.copyBodies.count == sendings)
        #expect(trail.entries.last?.fields["result"] == .string(result))
        #expect(report.failure?.code == code)
        #expect(report.json.object?["success"] == false)
    }

    @Test func aThrottledCopyThatThenSucceedsIsOneCopy() async throws {
        var script = ScriptedService.Script()
        script.copies = [.failure(Self.failure("ThrottlingException", .refused)), .success(Fixtures.copyAnswer)]
        let service = ScriptedService(script)
        let report = try await Fixtures.gate(service, log: ScriptedTrail())
            .copy(Fixtures.request(), provenance: true, watch: nil)
        #expect(report.copiedImage == Fixtures.copyID)
        #expect(service.record.copyBodies.count == 2)
    }

    @Test(arguments: [
        JSONObject(), JSONObject(members: [.init(name: "ImageId", value: .null)]),
        JSONObject(members: [.init(name: "ImageId", value: "ami-0a1b2c3d4")]),
        JSONObject(members: [.init(name: "ImageId", value: 7)]),
    ])
    func anAcceptanceThatNamesNoImageIsUnknown(answer: JSONObject) async throws {
        var script = ScriptedService.Script()
        script.copies = [.success(answer)]
        let service = ScriptedService(script)
        let report = try await Fixtures.gate(service, log: ScriptedTrail())
            .copy(Fixtures.request(), provenance: true, watch: nil)
        #expect(report.failure?.code == .outcomeUnknown)
        #expect(service.record.copyBodies.count == 1)
    }

    @Test(arguments: [(59, 1, nil), (60, 0, ErrorCode.copyRefused), (3600, 0, .copyRefused)])
    func aClearanceExpires(seconds: Int, sendings: Int, code: ErrorCode?) async throws {
        let clock = TestClock()
        var script = ScriptedService.Script()
        script.beforeCopy = { clock.advance(by: .seconds(seconds)) }
        let service = ScriptedService(script)
        let trail = ScriptedTrail()
        let report = try await Fixtures.gate(service, log: trail, clock: clock.gateClock)
            .copy(Fixtures.request(), provenance: true, watch: nil)
        #expect(service.record.copyBodies.count == sendings)
        #expect(report.failure?.code == code)
        #expect(trail.entries.map(\.type) == [.decision, .outcome])
    }

    @Test func anInterruptionBeforeTheCopyIsRecordedAsNotSent() async throws {
        var script = ScriptedService.Script()
        script.beforeCopy = { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
        let service = ScriptedService(script)
        let trail = ScriptedTrail()
        let gate = try Fixtures.gate(service, log: trail)
        let report = try await Task { try await gate.copy(Fixtures.request(), provenance: true, watch: nil) }.value
        #expect(service.record.copyBodies.isEmpty)
        #expect(trail.entries.last?.fields["result"] == "refused")
        #expect(report.failure?.code == .interrupted)
    }
}
