// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Foundation
import GateModel

/// A log in a temporary folder, and what is needed to write to it and to harm it.
struct TestLog: Sendable {
    static let origin = "example.com/wsigate/test"

    let folder: TemporaryFolder
    let key: AuditKey
    var path: String { "\(folder.path)/log" }

    /// An empty log, or one with so many drafts of ``Drafts/plain(_:)`` appended one by one.
    init(entries: Int = 0) async throws {
        folder = try TemporaryFolder()
        key = try AuditKey.create(at: "\(folder.path)/log.key")
        let log = try DirectoryLog.create(at: "\(folder.path)/log", origin: Self.origin, key: key)
        for number in 0..<entries { _ = try await log.append([Drafts.plain(number)]) }
    }

    func open(lockTimeout: Duration = .seconds(10)) throws -> DirectoryLog {
        try DirectoryLog.open(at: path, key: key, lockTimeout: lockTimeout)
    }

    func append(_ drafts: [EntryDraft]) async throws -> [LogPosition] {
        try await open().append(drafts)
    }

    func verify() throws -> LogVerification {
        try LogVerification.verify(at: path)
    }

    func read(_ name: String) throws -> [UInt8] { try folder.read("log/\(name)") }
    func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: "log/\(name)") }
    func append(_ bytes: [UInt8], to name: String) throws { try folder.append(bytes, to: "log/\(name)") }
    func remove(_ name: String) throws { try folder.remove("log/\(name)") }

    /// The journal's lines without newlines.
    func lines() throws -> [[UInt8]] {
        try read("journal.jsonl").split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map(Array.init)
    }

    func write(lines: [[UInt8]]) throws {
        try write(lines.flatMap { $0 + [0x0A] }, to: "journal.jsonl")
    }

    func entries() throws -> [LogEntry] {
        var reader = try LogReader(at: path)
        var entries: [LogEntry] = []
        while let entry = try reader.next() { entries.append(entry) }
        return entries
    }
}
