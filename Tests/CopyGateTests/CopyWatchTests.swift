// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
import GateModel
import Testing

@testable import CopyGate

struct CopyWatchTests {
    private static let pending = changed { $0.state = .pending }

    private static func changed(_ change: (inout DescribedImage) -> Void) -> DescribedImage {
        var image = Fixtures.copiedImage
        change(&image)
        return image
    }

    private func run(_ looks: [Result<[DescribedImage], AWSError>]) async throws -> (GateReport, ScriptedTrail, Int) {
        var script = ScriptedService.Script()
        script.looks = looks
        let service = ScriptedService(script)
        let trail = ScriptedTrail()
        let report = try await Fixtures.gate(service, log: trail).copy(
            Fixtures.request(),
            provenance: true,
            watch: WatchOptions(timeout: .seconds(600)) { _ in }
        )
        return (report, trail, service.record.looks)
    }

    @Test func waitsUntilTheCopyIsAvailableAndRecordsIt() async throws {
        let passing = AWSError(.unavailable, "throttled", hint: "h")
        let (report, trail, looks) = try await run([
            .success([]), .success([Self.pending]), .failure(passing), .success([Fixtures.copiedImage]),
        ])
        #expect(report.failure == nil)
        #expect(looks == 4)
        #expect(trail.entries.map(\.type) == [.decision, .outcome, .verification])
        #expect(trail.entries.last?.fields["healthy"] == true)
    }

    @Test(arguments: [
        (
            changed {
                $0.state = .error; $0.errorCode = "DiskFull"; $0.errorDetails = ["x: y"]
            }, "DiskFull"
        ),
        (changed { $0.state = nil }, "(none)"),
        (changed { $0.state = .other("HELD") }, "HELD"),
        (changed { $0.ownerAccount = "999988887777" }, "999988887777"),
        (changed { $0.ownerAccount = nil }, "owner"),
        (changed { $0.name = "other" }, "'other'"),
    ])
    func aCopyThatIsNotWhatWasAskedForIsUnhealthy(image: DescribedImage, word: String) async throws {
        let (report, trail, _) = try await run([.success([image])])
        #expect(report.failure?.code == .copyUnhealthy)
        #expect(report.failure?.message.contains(word) == true)
        #expect(trail.entries.last?.fields["healthy"] == false)
    }

    @Test func waitingEndsAtTheTimeout() async throws {
        let (report, _, looks) = try await run([.success([Self.pending])])
        #expect(report.failure?.code == .copyUnhealthy)
        #expect(report.verification.map { $0.waited >= .seconds(600) && $0.waited < .seconds(640) } == true)
        #expect((10...40).contains(looks))
    }

    @Test func aRefusalToLookEndsTheWait() async throws {
        let (report, _, looks) = try await run([.failure(AWSError(.refused, "AccessDenied", hint: "h"))])
        #expect(report.failure?.code == .copyUnhealthy)
        #expect(looks == 1)
    }
}
