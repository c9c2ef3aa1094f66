// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a command answered.
struct CommandAnswer: Sendable {
    /// The exit status, or as shells have it 128 and the number of the signal that ended it.
    let status: Int32
    /// What it printed on both streams, in the order in which a terminal would show it.
    let text: String

    /// Runs a program to its end.
    static func of(
        _ executable: String,
        _ arguments: [String],
        in folder: String,
        environment: [String: String]
    ) async throws(Failure) -> CommandAnswer {
        let result: Result<CommandAnswer, any Error> = await withCheckedContinuation { continuation in
            // On a thread of its own: the simulator that has to answer meanwhile lives on the shared ones.
            Thread.detachNewThread {
                continuation.resume(
                    returning: Result { try wait(executable, arguments, in: folder, environment: environment) }
                )
            }
        }
        do { return try result.get() } catch {
            throw Failure(
                "cannot run \(executable)",
                why: error.localizedDescription,
                fix: "check that it is a program for this computer, and that it may be run"
            )
        }
    }

    private static func wait(
        _ executable: String,
        _ arguments: [String],
        in folder: String,
        environment: [String: String]
    ) throws -> CommandAnswer {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return CommandAnswer(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            text: String(decoding: bytes, as: UTF8.self)
        )
    }
}
