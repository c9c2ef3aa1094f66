// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The tool `flock`, holding a lock until it is told to end.
final class LockHoldingProcess {
    private let process = Process()
    private let input = Pipe()

    var processID: Int32 { process.processIdentifier }

    /// Returns once the lock is held.
    init(path: String) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["flock", path, "sh", "-c", "echo held; read line"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        _ = try output.fileHandleForReading.read(upToCount: 5)
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
