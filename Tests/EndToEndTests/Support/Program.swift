// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A program that runs.
final class Program: Sendable {
    private let process: Mutex<Process>
    private let output = Pipe()
    private let errors = Pipe()
    private let input = Pipe()
    private let collected: Task<(Data, Data), Never>?

    /// Starts a program with exactly these variables, PATH aside.
    ///
    /// - Parameter collects: Whether everything it prints is read at once, rather than line by line by the caller.
    init(_ path: String, _ arguments: [String], environment: [String: String], collects: Bool = true) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]) { given, _ in given
        }
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input
        try process.run()
        self.process = Mutex(process)
        input.fileHandleForWriting.closeFile()
        let (output, errors) = (output.fileHandleForReading, errors.fileHandleForReading)
        collected =
            collects
            ? Task.detached {
                async let first = Task.detached { output.readDataToEndOfFile() }.value
                async let second = Task.detached { errors.readDataToEndOfFile() }.value
                return await (first, second)
            } : nil
    }

    /// The next line it prints on standard output; `nil` at the end.
    func nextLine() -> String? {
        var line = Data()
        while true {
            let byte = output.fileHandleForReading.readData(ofLength: 1)
            if byte.isEmpty { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
            if byte == Data([0x0A]) { return String(decoding: line, as: UTF8.self) }
            line += byte
        }
    }

    /// Sends it a signal.
    func signal(_ number: Int32) {
        let identifier = process.withLock { $0.processIdentifier }
        kill(identifier, number)
    }

    /// The process ID.
    var identifier: Int32 { process.withLock { $0.processIdentifier } }

    /// Waits until it has ended.
    func finish() async -> Finished {
        let (output, errors) = await collected?.value ?? (Data(), Data())
        let status = process.withLock { process in
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        }
        return Finished(
            status: status,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self)
        )
    }
}
