// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// A program that runs.
final class Program: Sendable {
    private let process: Mutex<Process>
    private let output = Pipe()
    private let errors = Pipe()
    private let collected: Task<(Data, Data), Never>?

    /// The process ID.
    let identifier: Int32

    /// Starts a program with exactly these variables, PATH and HOME aside.
    ///
    /// - Parameter collects: Whether everything it prints is read at once, rather than line by line by the caller.
    init(_ path: String, _ arguments: [String], environment: [String: String], collects: Bool = true) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let defaults = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        process.environment = environment.merging(defaults) { given, _ in given }
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        identifier = process.processIdentifier
        self.process = Mutex(process)
        let (output, errors) = (output.fileHandleForReading, errors.fileHandleForReading)
        collected =
            collects
            ? Task {
                async let first = blocking { output.readDataToEndOfFile() }
                async let second = blocking { errors.readDataToEndOfFile() }
                return await (first, second)
            } : nil
    }

    /// The next line it prints on standard output; `nil` at the end.
    func nextLine() async -> String? {
        let handle = output.fileHandleForReading
        return await blocking {
            var line = Data()
            while true {
                let byte = handle.readData(ofLength: 1)
                if byte.isEmpty { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
                if byte == Data([0x0A]) { return String(decoding: line, as: UTF8.self) }
                line += byte
            }
        }
    }

    /// Sends it a signal.
    func signal(_ number: Int32) { kill(identifier, number) }

    /// Waits until it has ended.
    func finish() async -> Finished {
        let (output, errors) = await collected?.value ?? (Data(), Data())
        let status = await blocking { [self] in
            process.withLock { process in
                process.waitUntilExit()
                return process.terminationStatus + (process.terminationReason == .exit ? 0 : 128)
            }
        }
        return Finished(
            status: status,
            output: String(decoding: output, as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self)
        )
    }
}
