// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// Every built-in reason, end to end; audit mode lifts none of them.
struct BuiltInReasonTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let code: String
        var image = ""
        var world = ""
        var source = "us-east-1"
        var destination = "eu-central-1"
        var policy = ""
        var testDescription: String { "\(code) \(image)\(world)\(source)" }
    }

    static let cases = [
        Case(code: "image.owner-missing", image: "answers: {OwnerAccountId: null}"),
        Case(code: "image.owner-malformed", image: #"answers: {OwnerAccountId: "11112222333"}"#),
        Case(code: "image.owner-malformed", image: #"answers: {OwnerAccountId: ""}"#),
        Case(
            code: "image.id-mismatch",
            world: "faults: [{operation: DescribeWorkspaceImages, call: 1, fault: wrong-image}]"
        ),
        Case(code: "image.state", image: "state: PENDING"),
        Case(code: "image.state", image: "answers: {State: null}"),
        Case(code: "image.state", image: "answers: {State: MELTING}"),
        Case(code: "image.error", image: "error_code: DiskFull"),
        Case(code: "image.error", image: "error_details: [{code: OutdatedPowershellVersion, message: too old}]"),
        Case(
            code: "image.field-unknown",
            image: "answers: {OperatingSystem: {Type: PLAN9}}",
            policy: "    operating_systems: [WINDOWS]"
        ),
        Case(code: "region.partition", destination: "cn-northwest-1"),
        Case(code: "region.ningxia", source: "cn-north-1", destination: "cn-northwest-1"),
        Case(code: "region.govcloud", source: "us-gov-west-1", destination: "us-gov-east-1"),
    ]

    @Test(arguments: cases)
    func deniesInEitherMode(example: Case) async throws {
        for mode in ["enforce", "audit"] {
            let scene = try await Scene(
                image: example.image,
                world: example.world,
                policy: Scene.policy(mode: mode, rest: example.policy),
                sourceRegion: example.source
            )
            let denied = try await scene.run([
                "copy", "--source-image-id", Scene.image, "--source-region", example.source,
                "--region", example.destination, "--name", "golden", "--policy", scene.folder.path("policy.yaml"),
                "--audit-log", scene.folder.path("log"), "--output", "json",
            ])
            #expect(denied.status == 2, "\(denied.output)\(denied.errors)")
            let reasons = try denied.json(at: "error.reasons")?.array ?? []
            #expect(reasons.contains { $0.object?["code"] == .string(example.code) }, "\(reasons)")
            #expect(reasons.allSatisfy { $0.object?["hint"]?.string?.isEmpty == false })
            #expect(try scene.story() == ["decision deny"])
            #expect(try scene.entries().first?["carry_out"] == false)
            #expect(try await scene.simulator.copies() == 0)
        }
    }
}
