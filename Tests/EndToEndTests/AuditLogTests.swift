// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// Whatever is wrong with the log, nothing is copied.
struct AuditLogTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let word: String
        /// Damages the log after one copy was recorded in it.
        let damage: @Sendable (Scene) async throws -> Void
        var testDescription: String { name }
    }

    private static func shell(_ script: @escaping @Sendable (Folder) -> String)
        -> @Sendable (Scene) async throws -> Void
    {
        { scene in
            let finished = try await Program("/bin/sh", ["-ec", script(scene.folder)], environment: [:]).finish()
            #expect(finished.status == 0, "\(finished.errors)")
        }
    }

    static let cases = [
        Case(name: "missing", word: "audit init", damage: shell { "rm -r \($0.path("log"))" }),
        Case(name: "no key", word: "key", damage: shell { "rm \($0.path("log.key"))" }),
        Case(
            name: "another key",
            word: "not the one that signs",
            damage: shell { "openssl genpkey -algorithm ed25519 -out \($0.path("log.key"))" }
        ),
        Case(name: "a key for everybody", word: "chmod 600", damage: shell { "chmod 644 \($0.path("log.key"))" }),
        Case(
            name: "a changed last line",
            word: "audit verify",
            damage: shell { "sed -i '2s/copied/failed/' \($0.path("log"))/journal.jsonl" }
        ),
        Case(
            name: "a cut journal",
            word: "audit verify",
            damage: shell { "sed -i '2d' \($0.path("log"))/journal.jsonl" }
        ),
        Case(name: "an empty journal", word: "audit verify", damage: shell { ": > \($0.path("log"))/journal.jsonl" }),
        Case(name: "no checkpoint", word: "checkpoint", damage: shell { "rm \($0.path("log"))/checkpoint" }),
        Case(
            name: "a changed checkpoint",
            word: "checkpoint",
            damage: shell { "sed -i '2s/2/1/' \($0.path("log"))/checkpoint" }
        ),
    ]

    @Test(arguments: cases)
    func aLogOfNoUseMeansNoCopy(example: Case) async throws {
        let scene = try await Scene()
        #expect(try await scene.copy().status == 0)
        try await example.damage(scene)
        let copied = try await scene.copy(["--name", "second"])
        #expect(copied.status == 6, "\(copied.output)\(copied.errors)")
        #expect(try copied.json(at: "error.code") == "AUDIT_UNAVAILABLE")
        #expect(copied.errors.contains(example.word), "\(copied.errors)")
        #expect(try await scene.simulator.copies() == 1)
    }

    @Test func aLogThatAnotherProcessHoldsIsWaitedForAWhile() async throws {
        let scene = try await Scene()
        let holder = try Program(
            "/usr/bin/flock",
            [scene.folder.path("log/lock"), "/bin/sh", "-c", "echo held; exec sleep 600"],
            environment: [:],
            collects: false
        )
        defer { holder.signal(SIGKILL) }
        #expect(await holder.nextLine() == "held")
        let copied = try await scene.copy(["--audit-lock-timeout", "200ms"])
        #expect(copied.status == 6)
        #expect(copied.errors.contains("\(holder.identifier)"), "\(copied.errors)")
        #expect(try await scene.simulator.counts().isEmpty)
    }

    /// Thread Sanitizer keeps its own memory in files, which the limit would strike first.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["WSIGATE_SANITIZER"] == nil, "a sanitizer needs files itself")
    )
    func aFullDiskMeansNoCopy() async throws {
        let scene = try await Scene()
        let limited = try await Program(
            "/bin/bash",
            ["-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "bash", Products.path("wsigate"), "copy"]
                + scene.copyFlags(),
            environment: scene.environment
        ).finish()
        #expect(limited.status == 6, "\(limited.output)\(limited.errors)")
        #expect(try await scene.simulator.copies() == 0)
        #expect(try await scene.copy().status == 0)
        try await scene.expectSoundLog()
    }

    @Test func theKeyCanComeFromAVariable() async throws {
        let scene = try await Scene()
        let pem = try scene.folder.read("log.key")
        let copied = try await scene.copy(["--audit-key", "env:LOG_KEY"], ["LOG_KEY": pem])
        #expect(copied.status == 0, "\(copied.errors)")
        let body = try #require(pem.split(separator: "\n").dropFirst().first)
        #expect(!(copied.output + copied.errors).contains(body))
    }

    @Test func anExistingLogIsNeverOverwritten() async throws {
        let scene = try await Scene()
        #expect(try await scene.copy().status == 0)
        let again = try await scene.run(["audit", "init", scene.folder.path("log"), "--origin", "example.com/other"])
        #expect(again.status == 6)
        #expect(try scene.story() == ["decision allow", "outcome copied"])
        try await scene.expectSoundLog()
    }

    @Test func initTellsTheVerifierKey() async throws {
        let folder = try Folder()
        let finished = try await Program(
            Products.path("wsigate"),
            ["audit", "init", folder.path("a"), "--origin", "example.com/a", "--output", "json"],
            environment: [:]
        ).finish()
        let key = try folder.read("a/log.vkey").trimmingCharacters(in: .newlines)
        #expect(try finished.json(at: "data.verifier_key") == .string(key))
        #expect(try finished.json(at: "data.key_is_new") == true)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("a.key"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
