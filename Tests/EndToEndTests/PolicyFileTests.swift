// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// What is wrong with a policy is told with its place, and no call is made.
struct PolicyFileTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let place: String
        var word = ""
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a typo in a key",
            text: Scene.policy().replacingOccurrences(of: "owners", with: "owner"),
            place: "policy.yaml:8:5:",
            word: "owners"
        ),
        Case(
            name: "an unquoted account",
            text: Scene.policy().replacingOccurrences(of: "\"111122223333\"", with: "111122223333"),
            place: "policy.yaml:8:14:",
            word: "quote"
        ),
        Case(name: "a wildcard owner", text: Scene.policy(owner: "*"), place: "policy.yaml:8:14:"),
        Case(
            name: "an empty list",
            text: Scene.policy().replacingOccurrences(of: "[\"111122223333\"]", with: "[]"),
            place: "policy.yaml:8:13:"
        ),
        Case(name: "two documents", text: Scene.policy() + "\n---\n" + Scene.policy(), place: "policy.yaml:"),
        Case(
            name: "a key twice",
            text: Scene.policy() + "\nname: other\n",
            place: "policy.yaml:",
            word: "twice"
        ),
        Case(
            name: "exceptions",
            text: Scene.policy(rest: "exceptions: []"),
            place: "policy.yaml:",
            word: "not supported yet"
        ),
        Case(name: "no policy at all", text: "", place: "policy.yaml"),
        Case(
            name: "two megabytes",
            text: Scene.policy() + String(repeating: "#\n", count: 1 << 20),
            place: "policy.yaml"
        ),
    ]

    @Test(arguments: cases)
    func isRefusedWithItsPlaceBeforeAnyCall(example: Case) async throws {
        let scene = try await Scene(policy: example.text)
        let copied = try await scene.copy()
        #expect(copied.status == 3, "\(copied.errors)")
        #expect(try copied.json(at: "error.code") == "POLICY_INVALID")
        #expect(copied.errors.contains(example.place), "\(copied.errors)")
        #expect(example.word.isEmpty || copied.errors.contains(example.word), "\(copied.errors)")
        #expect(try await scene.simulator.counts().isEmpty)

        let validated = try await scene.run(["policy", "validate", scene.folder.path("policy.yaml")])
        #expect(validated.status == 3)
        #expect(validated.errors.contains(example.place))
    }

    @Test func aMissingPolicyIsRefused() async throws {
        let scene = try await Scene()
        let missing = try await scene.check(["--policy", "/nonexistent/policy.yaml"])
        #expect(missing.status == 3)
        let unnamed = try await scene.run([
            "check", "--source-image-id", Scene.image, "--source-region", "us-east-1", "--region", "eu-central-1",
        ])
        #expect(unnamed.status == 3)
        #expect(unnamed.errors.contains("WSIGATE_POLICY"))
    }

    @Test func validFilesAreToldAsSuch() async throws {
        let scene = try await Scene()
        let file = scene.folder.path("policy.yaml")
        let text = try await scene.run(["policy", "validate", file, file])
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("policy 'golden-images'"))
        let json = try await scene.run(["policy", "validate", file, "--output", "json"])
        #expect(try json.json(at: "success") == true)
    }

    @Test func oneBadFileAmongGoodOnesFails() async throws {
        let scene = try await Scene()
        let bad = try scene.folder.write("bad.yaml", "version: 2\n")
        let finished = try await scene.run(["policy", "validate", scene.folder.path("policy.yaml"), bad])
        #expect(finished.status == 3)
        #expect(finished.output.contains("policy.yaml"))
        #expect(finished.errors.contains("bad.yaml:1:"))
    }
}
