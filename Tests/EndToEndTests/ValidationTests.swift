// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// What AWS would reject is refused before any call, by the name of its flag.
struct ValidationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let flag: String
        let value: String
        var testDescription: String { "\(flag) \(value)" }
    }

    static let cases = [
        Case(flag: "--source-image-id", value: "ami-0a1b2c3d4"),
        Case(flag: "--source-image-id", value: "wsi-0A1B2C3D4"),
        Case(flag: "--source-image-id", value: "wsi-short"), Case(flag: "--source-region", value: "US East"),
        Case(flag: "--region", value: "eu_central_1"), Case(flag: "--region", value: ""),
        Case(flag: "--name", value: "golden win"), Case(flag: "--name", value: ""),
        Case(flag: "--name", value: String(repeating: "n", count: 65)),
        Case(flag: "--description", value: "50 % off"), Case(flag: "--tags", value: "team=desktop"),
        Case(flag: "--tags", value: "Key=aws:x,Value=y"),
        Case(flag: "--tags", value: "Key=wsigate:decision,Value=forged"),
        Case(flag: "--tags", value: "Key=,Value=y"), Case(flag: "--tags", value: "[{\"Key\":\"k\"}]"),
    ]

    @Test(arguments: cases)
    func aBadParameterIsRefusedBeforeAnyCall(example: Case) async throws {
        let scene = try await Scene()
        var flags = scene.copyFlags(["--output", "json"])
        if let index = flags.firstIndex(of: example.flag) { flags.removeSubrange(index...index + 1) }
        let finished = try await scene.run(["copy"] + flags + [example.flag, example.value])
        #expect(finished.status == 64, "\(finished.output)\(finished.errors)")
        #expect(try finished.json(at: "error.code") == "VALIDATION_ERROR")
        #expect(finished.errors.contains(example.flag))
        #expect(finished.errors.contains("For example: "))
        #expect(try await scene.simulator.counts().isEmpty)
        #expect(try scene.story().isEmpty)
    }

    @Test(arguments: [
        ["copy"], ["copy", "--no-such-flag"], ["cpoy"], ["check", "--source-image-id"],
        ["audit", "init", "x"], ["check", "--max-attempts", "0"], ["check", "--read-timeout", "never"],
        ["audit", "show", "log", "--since", "yesterday"], ["check", "--output", "xml"],
    ])
    func badUsageIs64AndPointsToTheHelp(arguments: [String]) async throws {
        let scene = try await Scene()
        let finished = try await scene.run(arguments)
        #expect(finished.status == 64, "\(finished.errors)")
        #expect(finished.errors.hasPrefix("wsigate: "))
        #expect(finished.errors.contains("--help"))
        #expect(finished.output.isEmpty)
    }

    @Test func badUsageIsJSONWhereJSONIsAskedFor() async throws {
        let scene = try await Scene()
        let finished = try await scene.run(["copy", "--output", "json"])
        #expect(try finished.json(at: "error.code") == "VALIDATION_ERROR")
        let byVariable = try await scene.run(["copy"], ["WSIGATE_OUTPUT": "json"])
        #expect(try byVariable.json(at: "error.code") == "VALIDATION_ERROR")
    }

    @Test func aCopyWithoutNameOrLogIsRefused() async throws {
        let scene = try await Scene()
        let withoutName = try await scene.run(["copy"] + scene.checkFlags(["--audit-log", scene.folder.path("log")]))
        #expect(withoutName.status == 64)
        #expect(withoutName.errors.contains("--name"))
        let withoutLog = try await scene.run(["copy"] + scene.checkFlags(["--name", "golden"]))
        #expect(withoutLog.status == 64)
        #expect(withoutLog.errors.contains("--audit-log"))
        #expect(try await scene.simulator.counts().isEmpty)
    }

    @Test func withoutARegionItSaysWhereOneCanComeFrom() async throws {
        let scene = try await Scene()
        let finished = try await scene.run([
            "check", "--source-image-id", Scene.image, "--source-region", "us-east-1", "--policy",
            scene.folder.path("policy.yaml"),
        ])
        #expect(finished.status == 9)
        #expect(finished.errors.contains("AWS_REGION"))
        let byVariable = try await scene.run(
            [
                "check", "--source-image-id", Scene.image, "--source-region", "us-east-1", "--policy",
                scene.folder.path("policy.yaml"),
            ],
            ["AWS_DEFAULT_REGION": "eu-west-1"]
        )
        #expect(byVariable.status == 0, "\(byVariable.errors)")
    }

    @Test(arguments: [
        ["--help"], ["copy", "--help"], ["help", "audit", "show"], ["policy", "validate", "-h"], ["--version"],
    ])
    func helpIsAResult(arguments: [String]) async throws {
        let scene = try await Scene()
        let finished = try await scene.run(arguments)
        #expect(finished.status == 0)
        #expect(!finished.output.isEmpty)
        #expect(finished.errors.isEmpty)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsAreGenerated(shell: String) async throws {
        let scene = try await Scene()
        let finished = try await scene.run(["--generate-completion-script", shell])
        #expect(finished.status == 0)
        #expect(finished.output.contains("audit-log"))
    }
}
