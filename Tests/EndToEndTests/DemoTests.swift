// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The guided tour, as a newcomer runs it.
struct DemoTests {
    private let temporary: Folder

    init() throws { temporary = try Folder() }

    /// Starts the demo in the set-up of somebody whose own AWS configuration leads nowhere.
    private func start(
        _ flags: [String] = [],
        program: String = Products.path("wsigate-simulator"),
        collects: Bool = true
    ) throws -> Program {
        let variables = [
            "PATH": "/nonexistent", "TMPDIR": temporary.path, "AWS_PROFILE": "nowhere",
            "AWS_CONFIG_FILE": "/nonexistent/config",
            "AWS_ENDPOINT_URL": "http://127.0.0.1:1", "AWS_ACCESS_KEY_ID": "users-key-id",
            "AWS_SECRET_ACCESS_KEY": "users-secret", "WSIGATE_OUTPUT": "json", "GITHUB_ACTIONS": "true",
        ]
        return try Program(program, ["demo"] + flags, environment: variables, collects: collects)
    }

    private func leftovers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: temporary.path)
    }

    /// A folder with this program and another wsigate beside it.
    private func besides(wsigate script: String?) throws -> Folder {
        let folder = try Folder()
        try FileManager.default.copyItem(atPath: Products.path("wsigate-simulator"), toPath: folder.path("tour"))
        guard let script else { return folder }
        try folder.write("wsigate", script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("wsigate"))
        return folder
    }

    @Test func theTourShowsEachCommandAndItsAnswer() async throws {
        let tour = try await start(["--pause"]).finish()
        #expect(tour.status == 0, "\(tour.output)\(tour.errors)")
        #expect(tour.errors.isEmpty)
        var rest = tour.output[...]
        for line in [
            "$ export AWS_SECRET_ACCESS_KEY=********",
            "1 of 8 ── Make an audit log", "$ wsigate audit init audit", "│ key         audit.key, new",
            "2 of 8", "$ cat policy.yaml", "│     owners: [image-factory]", "│ valid  policy.yaml",
            "3 of 8", "--name golden-win-2026-11 --wait", "allowed by rule 'golden-windows'", "AVAILABLE",
            "└ exit status 0", "4 of 8", "[owner.not-allowed]", "└ exit status 2: evaluated, and refused",
            "5 of 8", "no image wsi-5p6q7r8s9", "└ exit status 4: the facts could not be established",
            "6 of 8", "allow  copied", "deny   not carried out", "7 of 8", "│ intact  audit",
            "8 of 8", "$ sed -i s/999988887777/999988887776/ audit/journal.jsonl", "entry 3 was changed",
            "└ exit status 6: the log is damaged", "What to do next", "policies/allowlist.yaml", "README.md",
        ] {
            let found = try #require(rest.range(of: line), "'\(line)' is missing, or out of order: \(tour.output)")
            rest = rest[found.upperBound...]
        }
        #expect(try leftovers() == [])
    }

    @Test func theOutputIsPlainNarrowAndWithoutSecrets() async throws {
        let tour = try await start().finish()
        #expect(!tour.output.contains("\u{1B}"))
        for line in tour.output.split(separator: "\n") { #expect(line.count <= 100) }
        for secret in ["tour-secret", "users-", "stranger-secret", "factory-secret", "PRIVATE KEY"] {
            #expect(!tour.output.contains(secret))
        }
    }

    @Test func keepLeavesTheFilesAndSaysWhere() async throws {
        let tour = try await start(["--keep"]).finish()
        let name = try #require(leftovers().first)
        #expect(tour.output.contains("kept in \(temporary.path(name))\n"))
        let journal = try temporary.read("\(name)/audit/journal.jsonl")
        // One byte is another than the refusal was signed with, and only in that entry.
        #expect(journal.split(separator: "\n").map { $0.contains("999988887776") } == [false, false, false, true])
        let attributes = try FileManager.default.attributesOfItem(atPath: temporary.path(name))
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test func aStepThatEndsOtherwiseIsNamed() async throws {
        let folder = try besides(wsigate: "#!/bin/sh\n[ \"$1\" = copy ] && exit 3\nexit 0\n")
        let tour = try await start(program: folder.path("tour")).finish()
        #expect(tour.status == 1)
        #expect(tour.errors.contains("wsigate-simulator: step 3 of the demo did not end as it should"))
        #expect(tour.errors.contains("exit status 3; 0 was expected"))
        #expect(!tour.output.contains("4 of 8"))
        #expect(try leftovers() == [])
    }

    @Test func withoutWsigateItSaysWhatToDo() async throws {
        let folder = try besides(wsigate: nil)
        let tour = try await start(program: folder.path("tour")).finish()
        #expect(tour.status == 1)
        #expect(tour.output.isEmpty)
        #expect(tour.errors.contains("cannot find wsigate") && tour.errors.contains("  fix: build it with"))
        #expect(try leftovers() == [])
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func brokenOffItLeavesNothingBehind(signal: Int32, status: Int32) async throws {
        // A wsigate that does not come back, so that the tour is under way when the signal comes.
        let folder = try besides(wsigate: "#!/bin/sh\nexec /bin/sleep 60\n")
        let tour = try start(program: folder.path("tour"), collects: false)
        while let line = await tour.nextLine(), !line.contains("$ cd ") {}
        tour.signal(signal)
        #expect(await tour.finish().status == status)
        #expect(try leftovers() == [])
    }
}
