// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// A simulator, a policy and a log, and the commands that are run on them.
final class Scene: Sendable {
    static let secret = "caller-secret-that-nobody-may-see"
    static let image = "wsi-0a1b2c3d4"

    let folder: Folder
    let simulator: Simulator

    /// - Parameters:
    ///   - image: Further members of the image, such as `state: ERROR`.
    ///   - world: Further parts of the world, such as `faults: […]`.
    ///   - policy: The policy; by default it allows the owner's images.
    ///   - sourceRegion: Where the image is.
    init(
        image: String = "",
        world: String = "",
        policy: String = Scene.policy(),
        sourceRegion: String = "us-east-1"
    ) async throws {
        folder = try Folder()
        simulator = try await Simulator(
            world: Self.world(image: image, region: sourceRegion) + world + "\n",
            in: folder
        )
        try folder.write("policy.yaml", policy)
        let made = try await run(["audit", "init", folder.path("log"), "--origin", "example.com/test"])
        #expect(made.status == 0, "\(made.errors)")
    }

    static func policy(mode: String = "enforce", owner: String = "111122223333", rest: String = "") -> String {
        """
        version: 1
        name: golden-images
        mode: \(mode)
        contact: "#desktop-security"
        allow:
          - rule: golden
            because: Built by the factory
            owners: ["\(owner)"]
        \(rest)
        """
    }

    private static func world(image: String, region: String) -> String {
        """
        accounts:
          "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
          "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: \(secret)}
        images:
          - region: \(region)
            owner: "111122223333"
            id: \(Scene.image)
            name: golden-win-2026-11
            shared_with: ["444455556666"]
            operating_system: WINDOWS
            \(image)

        """
    }

    var environment: [String: String] {
        [
            "AWS_ENDPOINT_URL": simulator.url, "AWS_ACCESS_KEY_ID": "AKIACALLEREXAMPLE0",
            "AWS_SECRET_ACCESS_KEY": Self.secret,
            // A debug build under a sanitizer is slow; a lost answer must not be taken for a slow one.
            "WSIGATE_OUTPUT": "text",
        ]
    }

    /// Starts wsigate.
    func start(_ arguments: [String], _ variables: [String: String] = [:]) throws -> Program {
        try Program(
            Products.path("wsigate"),
            arguments,
            environment: environment.merging(variables) { $1 }.filter { !$0.value.isEmpty }
        )
    }

    /// Runs wsigate to its end.
    func run(_ arguments: [String], _ variables: [String: String] = [:]) async throws -> Finished {
        let finished = try await start(arguments, variables).finish()
        for text in [finished.output, finished.errors] {
            #expect(!text.contains(Self.secret), "a secret is printed by \(arguments)")
        }
        return finished
    }

    /// The flags of a check that is allowed.
    func checkFlags(_ more: [String] = []) -> [String] {
        [
            "--source-image-id", Self.image, "--source-region", "us-east-1", "--region", "eu-central-1",
            "--policy", folder.path("policy.yaml"),
        ] + more
    }

    /// Runs a check.
    func check(_ more: [String] = [], _ variables: [String: String] = [:]) async throws -> Finished {
        try await run(["check"] + checkFlags(more), variables)
    }

    /// The flags of a copy that is allowed; later ones win over earlier ones only where they differ in name.
    func copyFlags(_ more: [String] = []) -> [String] {
        checkFlags(["--name", "golden", "--audit-log", folder.path("log")] + more)
    }

    /// Runs a copy with JSON output.
    func copy(_ more: [String] = [], _ variables: [String: String] = [:]) async throws -> Finished {
        try await run(["copy"] + copyFlags(["--output", "json"] + more), variables)
    }

    /// The log's entries.
    func entries() throws -> [JSONObject] {
        try folder.read("log/journal.jsonl").split(separator: "\n").map { line in
            try #require(JSONParser.parse(String(line)).object)
        }
    }

    /// What the log says of each entry: its type, with its verdict or result.
    func story() throws -> [String] {
        try entries().map { entry in
            let type = entry["type"]?.string ?? "?"
            let word = entry["verdict"]?.string ?? entry["result"]?.string ?? entry["healthy"]?.bool.map(String.init)
            return word.map { "\(type) \($0)" } ?? type
        }
    }

    /// The log verifies.
    func expectSoundLog(_ location: SourceLocation = #_sourceLocation) async throws {
        let finished = try await run(["audit", "verify", folder.path("log")])
        #expect(finished.status == 0, "\(finished.output)\(finished.errors)", sourceLocation: location)
    }
}
