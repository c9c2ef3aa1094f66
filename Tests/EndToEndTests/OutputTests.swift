// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// What people and programs read.
struct OutputTests {
    @Test func aDenialSaysWhyAndWhatToDo() async throws {
        let scene = try await Scene(policy: Scene.policy(owner: "999988887777"))
        let denied = try await scene.check()
        #expect(denied.status == 2)
        #expect(denied.output.isEmpty)
        for text in [
            "wsigate: ", "  why: ", "  fix: ", "[owner.not-allowed]", "111122223333", "#desktop-security", "golden",
        ] {
            #expect(denied.errors.contains(text), "\(text) in \(denied.errors)")
        }
        #expect(!denied.errors.contains("\u{1B}"))
    }

    @Test func colourIsForThoseWhoAskForIt() async throws {
        let scene = try await Scene()
        #expect(try await scene.check(["--color", "always"]).output.contains("\u{1B}[32m"))
        #expect(try await !scene.check(["--color", "never"]).output.contains("\u{1B}"))
    }

    @Test func quietPrintsNothingButErrors() async throws {
        let scene = try await Scene()
        let quiet = try await scene.check(["--quiet"])
        #expect(quiet.output.isEmpty && quiet.errors.isEmpty && quiet.status == 0)
    }

    @Test func debugTellsEachRequestWithoutSecrets() async throws {
        let scene = try await Scene()
        let debug = try await scene.check(["--debug"], ["AWS_SESSION_TOKEN": ""])
        #expect(debug.status == 0)
        for operation in ["GetCallerIdentity", "DescribeWorkspaceImages", "DescribeWorkspaceImagePermissions"] {
            #expect(debug.errors.contains(operation))
        }
        #expect(!debug.errors.contains("Signature="))
        #expect(!debug.errors.contains("AKIACALLEREXAMPLE0"))
    }

    @Test func aNameFromElsewhereCannotDriveTheTerminal() async throws {
        let scene = try await Scene(image: "answers: {Name: \"evil\\e[31m\\nname\"}")
        let checked = try await scene.check()
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(!checked.output.contains("\u{1B}"))
        #expect(checked.output.contains("evil\\u{1b}[31m\\u{a}name"))
    }

    @Test func theResultIsAloneOnStandardOutput() async throws {
        let scene = try await Scene()
        let copied = try await scene.copy(["--debug", "--wait"])
        #expect(copied.output.split(separator: "\n").count == 1)
        _ = try copied.json()
    }

    @Test func withoutLibcurlOnlyWhatNeedsTheNetworkFails() async throws {
        let scene = try await Scene()
        try scene.folder.write("libcurl.so.4", "not a library")
        let variables = ["LD_LIBRARY_PATH": scene.folder.path("")]
        let check = try await scene.check([], variables)
        #expect(check.status == 4)
        #expect(check.errors.contains("libcurl cannot be loaded: ") && check.errors.contains("fix: Install libcurl"))
        let validate = try await scene.run(["policy", "validate", scene.folder.path("policy.yaml")], variables)
        #expect(validate.status == 0)
    }

    @Test func nothingIsReadFromTheCurrentFolder() async throws {
        let scene = try await Scene()
        // Each of these would change the outcome if it were read from where wsigate is started.
        try scene.folder.write("config", "[default]\nregion = nowhere\nendpoint_url = http://127.0.0.1:1\n[default]\n")
        try scene.folder.write("credentials", "[default]\naws_access_key_id = AKIANOBODYEXAMPLE0\n")
        try scene.folder.write(".netrc", "machine 127.0.0.1 login evil password evil\n")
        try scene.folder.write(".curlrc", "proxy = http://127.0.0.1:1\n")
        let inFolder = try await Program(
            "/bin/sh",
            ["-c", "cd \"$1\"; shift; exec \"$@\"", "sh", scene.folder.path, Products.path("wsigate"), "check"]
                + scene.checkFlags(),
            environment: scene.environment
        ).finish()
        #expect(inFolder.status == 0, "\(inFolder.errors)")
    }
}
