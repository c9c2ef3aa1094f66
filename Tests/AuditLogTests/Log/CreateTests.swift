// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Foundation
import Testing

@Suite struct CreateTests {
    @Test func `an existing log is never overwritten`() async throws {
        let log = try await TestLog(entries: 2)
        for origin in [TestLog.origin, "example.com/other"] {
            let error = try await auditLogError {
                _ = try DirectoryLog.create(at: log.path, origin: origin, key: log.key)
            }
            #expect(error.code == .exists)
        }
        #expect(try log.verify().size == 2)
    }

    @Test(arguments: ["journal.jsonl", "checkpoint", "log.vkey"])
    func `a folder with any file of another log in it is left alone`(name: String) async throws {
        let log = try await TestLog()
        try log.folder.write(Array("something".utf8), to: "other/\(name)")
        let path = "\(log.folder.path)/other"
        let error = try await auditLogError { _ = try DirectoryLog.create(at: path, origin: "o", key: log.key) }
        #expect(error.code == .exists)
        #expect(try log.folder.read("other/\(name)") == Array("something".utf8))
    }

    @Test func `what an interrupted call left is completed`() async throws {
        let log = try await TestLog()
        try log.folder.write([], to: "other/journal.jsonl")
        try log.folder.write([], to: "other/log.vkey")
        try log.folder.write([], to: "other/lock")
        _ = try DirectoryLog.create(at: "\(log.folder.path)/other", origin: "o", key: log.key)
        #expect(try LogVerification.verify(at: "\(log.folder.path)/other").isIntact)
    }

    @Test(arguments: [
        "", " ", "a b", "a+b", "a\nb", "a\tb", "a\u{A0}b", "a\u{2003}b", "a\u{0}b", String(repeating: "a", count: 256),
    ]) func `an origin that no note can name is refused`(origin: String) async throws {
        let folder = try TemporaryFolder()
        let key = try AuditKey.create(at: "\(folder.path)/key")
        let error = try await auditLogError {
            _ = try DirectoryLog.create(at: "\(folder.path)/log", origin: origin, key: key)
        }
        #expect(error.code == .invalid)
        #expect(try folder.names() == ["key"])
    }

    @Test(arguments: ["a", "example.com/wsigate", "\u{E9}t\u{E9}", String(repeating: "a", count: 255)])
    func `an origin that a note can name is taken`(origin: String) async throws {
        let folder = try TemporaryFolder()
        let key = try AuditKey.create(at: "\(folder.path)/key")
        let log = try DirectoryLog.create(at: "\(folder.path)/log/", origin: origin, key: key)
        #expect(log.origin == origin)
        #expect(try LogVerification.verify(at: "\(folder.path)/log").origin == origin)
    }

    @Test func `nobody but owner and group has access to a new log`() async throws {
        let log = try await TestLog(entries: 1)
        for name in try log.folder.names(in: "log") {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(log.path)/\(name)")
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(mode & 0o027 == 0, "\(name)")
        }
    }

    @Test func `a missing parent folder is named`() async throws {
        let log = try await TestLog()
        let error = try await auditLogError {
            _ = try DirectoryLog.create(at: "\(log.folder.path)/a/b", origin: "o", key: log.key)
        }
        #expect(error.code == .missing)
        #expect(error.message.contains("\(log.folder.path)/a/b"))
    }
}
