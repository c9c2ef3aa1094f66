// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// A running `wsigate-simulator serve`, ended with the value.
final class Simulator: Sendable {
    let url: String
    private let program: Program

    init(world: String, in folder: Folder) async throws {
        let file = try folder.write("world.yaml", world)
        program = try Program(
            Products.path("wsigate-simulator"),
            ["serve", "--world", file, "--listen", "127.0.0.1:0"],
            environment: [:],
            collects: false
        )
        let line = try #require(await program.nextLine(), "the simulator does not start")
        url = try #require(line.split(separator: " ").last.map(String.init))
    }

    deinit { program.signal(SIGKILL) }

    /// How often each operation was called.
    func counts() async throws -> [String: Int] {
        let bytes = try await get("/_simulator/requests")
        let counts = try #require(JSONParser.parse(bytes).object?["counts"]?.object)
        return Dictionary(uniqueKeysWithValues: counts.members.map { ($0.name, $0.value.integer ?? -1) })
    }

    /// How many copies it saw.
    func copies() async throws -> Int { try await counts()["CopyWorkspaceImage"] ?? 0 }

    private func get(_ path: String) async throws -> [UInt8] {
        let finished = try await Program("/usr/bin/curl", ["-sS", "--fail", url + path], environment: [:]).finish()
        #expect(finished.status == 0, "\(finished.errors)")
        return Array(finished.output.utf8)
    }
}
