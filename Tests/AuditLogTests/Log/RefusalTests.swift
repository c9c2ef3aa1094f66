// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Foundation
import Glibc
import Testing

@Suite struct RefusalTests {
    @Test func `a log that is not there is missing`() async throws {
        let log = try await TestLog()
        for path in ["\(log.folder.path)/nowhere", log.folder.path] {
            let error = try await auditLogError { _ = try DirectoryLog.open(at: path, key: log.key) }
            #expect(error.code == .missing)
            #expect(error.hint.contains("wsigate audit init"))
        }
    }

    @Test func `another key than the log's is refused`() async throws {
        let log = try await TestLog(entries: 1)
        let other = try AuditKey.create(at: "\(log.folder.path)/other.key")
        let error = try await auditLogError { _ = try DirectoryLog.open(at: log.path, key: other) }
        #expect(error.code == .wrongKey)
        #expect(error.message.contains("other.key"))
    }

    @Test(arguments: ["checkpoint", "log.vkey", "journal.jsonl"])
    func `a file that is gone is damage`(name: String) async throws {
        let log = try await TestLog(entries: 1)
        try log.remove(name)
        let error = try await auditLogError { _ = try log.open() }
        #expect(error.code == .damaged)
        #expect(error.message.contains(name))
    }

    @Test(arguments: ["checkpoint", "journal.jsonl", "lock"])
    func `a symbolic link is not followed`(name: String) async throws {
        let log = try await TestLog(entries: 1)
        try log.folder.rename("log/\(name)", to: "elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: "\(log.path)/\(name)",
            withDestinationPath: "\(log.folder.path)/elsewhere"
        )
        let error = try await auditLogError { _ = try log.open() }
        #expect(error.code == .io)
    }

    @Test func `a lock held by another process is waited for, and then its holder named`() async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open(lockTimeout: .milliseconds(30))
        let holder = try LockHoldingProcess(path: "\(log.path)/lock")
        let errors = [
            try await auditLogError { _ = try await directory.append([Drafts.plain(1)]) },
            try await auditLogError { _ = try log.open(lockTimeout: .milliseconds(30)) },
            try await auditLogError { _ = try LogVerification.verify(at: log.path, lockTimeout: .milliseconds(30)) },
        ]
        for error in errors {
            #expect(error.code == .locked)
            #expect(error.message.contains("process \(holder.processID) (flock) holds it"))
        }
        holder.end()
        #expect(try await directory.append([Drafts.plain(1)]).map(\.index) == [1])
    }

    @Test(arguments: ["journal.jsonl", "lock"])
    func `a file deleted while the log is open is noticed`(name: String) async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open()
        try log.remove(name)
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(1)]) }
        #expect(error.code == .replaced)
        #expect(error.message.contains("\(name) is not what it was"))
        let later = try await auditLogError { _ = try await directory.append([Drafts.plain(1)]) }
        #expect(later.code == .poisoned)
    }

    @Test func `a journal replaced by a copy of itself is noticed`() async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open()
        let journal = try log.read("journal.jsonl")
        try log.folder.rename("log/journal.jsonl", to: "elsewhere")
        try log.write(journal, to: "journal.jsonl")
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(1)]) }
        #expect(error.code == .replaced)
        #expect(try log.read("journal.jsonl") == journal)
        #expect(try log.folder.read("elsewhere") == journal)
    }

    @Test func `a folder that was moved is noticed`() async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open()
        try log.folder.rename("log", to: "moved")
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(1)]) }
        #expect(error.code == .replaced)
    }

    @Test func `a checkpoint that cannot be written poisons the handle, and the lines are cut off again`() async throws
    {
        let log = try await TestLog(entries: 2)
        let directory = try log.open()
        let before = try log.read("journal.jsonl")
        // A folder in its place is what no permission of root's gets around.
        try FileManager.default.createDirectory(
            atPath: "\(log.path)/checkpoint.tmp",
            withIntermediateDirectories: false
        )
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(2)]) }
        #expect(error.code == .io)
        #expect(try log.read("journal.jsonl") == before)
        try log.remove("checkpoint.tmp")
        let later = try await auditLogError { _ = try await directory.append([Drafts.plain(2)]) }
        #expect(later.code == .poisoned)
        #expect(later.message.contains(error.message))
        #expect(try await log.append([Drafts.plain(2)]).map(\.index) == [2])
        #expect(try log.verify().isIntact)
    }

    @Test func `a journal that lost signed bytes is refused`() async throws {
        let log = try await TestLog(entries: 2)
        let directory = try log.open()
        try log.write(lines: Array(try log.lines().dropLast()))
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(2)]) }
        #expect(error.code == .damaged)
    }

    @Test func `a limit on the size of files is told as a full log`() async throws {
        let log = try await TestLog(entries: 3)
        let before = try log.read("journal.jsonl")
        let (path, key) = (log.path, "\(log.folder.path)/log.key")
        await #expect(processExitsWith: .success) { [path = path as String, key = key as String] in
            let directory = try DirectoryLog.open(at: path, key: AuditKey.load(from: key, environment: [:]))
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 500, rlim_max: 500)
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            do throws(AuditLogError) {
                _ = try await directory.append([Drafts.plain(3)])
                exit(1)
            } catch {
                exit(error.code == .full ? 0 : 2)
            }
        }
        #expect(try log.read("journal.jsonl") == before)
        #expect(try await log.append([Drafts.plain(3)]).map(\.index) == [3])
        #expect(try log.verify().isIntact)
    }
}
