// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// Signals at every stage: what has begun is finished and recorded.
struct InterruptionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        /// The operation that is held back while the signal is sent.
        let operation: String
        let story: [String]
        let copies: Int
        /// For how long: what is broken off may take for ever, what is finished first should not.
        let seconds: Int
        var flags: [String] = []
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "while evidence is gathered",
            operation: "DescribeWorkspaceImages",
            story: [],
            copies: 0,
            seconds: 600
        ),
        Case(
            name: "while the copy is under way",
            operation: "CopyWorkspaceImage",
            story: ["decision allow", "outcome copied"],
            copies: 1,
            seconds: 1,
            flags: ["--wait"]
        ),
    ]

    @Test(arguments: cases, [Int32(130), 143])
    func theLogTellsHowFarItCame(example: Case, status: Int32) async throws {
        let scene = try await Scene(
            world: """
                behaviour: {pending_polls: 1000000}
                faults: [{operation: \(example.operation), call: 1, fault: delay, seconds: \(example.seconds)}]
                """
        )
        let program = try scene.start(["copy"] + scene.copyFlags(["--output", "json"] + example.flags))
        while try await scene.simulator.counts()[example.operation] == nil { await Task.yield() }
        program.signal(status - 128)
        let finished = await program.finish()
        #expect(finished.status == status, "\(finished.output)\(finished.errors)")
        #expect(try finished.json(at: "error.code") == "INTERRUPTED")
        #expect(try await scene.simulator.copies() == example.copies)
        #expect(try scene.story() == example.story)
        try await scene.expectSoundLog()
    }

    @Test func aCopyThatIsUnderWayIsNotBrokenOff() async throws {
        let scene = try await Scene(
            world: "faults: [{operation: CopyWorkspaceImage, call: 1, fault: delay, seconds: 2}]"
        )
        let program = try scene.start(["copy"] + scene.copyFlags(["--output", "json"]))
        while try await scene.simulator.copies() == 0 { await Task.yield() }
        program.signal(SIGINT)
        program.signal(SIGTERM)
        let finished = await program.finish()
        // The work was done before the interruption could take effect, and says so.
        #expect(finished.status == 0, "\(finished.errors)")
        #expect(try finished.json(at: "data.carried_out") == true)
        #expect(try scene.story() == ["decision allow", "outcome copied"])
    }

    @Test func aKilledRunLeavesAnOpenQuestionThatIsShown() async throws {
        let scene = try await Scene(
            world: "faults: [{operation: CopyWorkspaceImage, call: 1, fault: delay, seconds: 60}]"
        )
        let program = try scene.start(["copy"] + scene.copyFlags())
        while try await scene.simulator.copies() == 0 { await Task.yield() }
        program.signal(SIGKILL)
        _ = await program.finish()
        let verified = try await scene.run(["audit", "verify", scene.folder.path("log"), "--output", "json"])
        #expect(verified.status == 0)
        #expect(try verified.json(at: "data.dangling_decisions")?.array?.count == 1)
        let shown = try await scene.run(["audit", "show", scene.folder.path("log")])
        #expect(shown.output.contains("no outcome!"))
    }
}
