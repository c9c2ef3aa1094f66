// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Cryptography
import Testing

@Suite struct CachesTests {
    @Test(arguments: ["frontier", "hashes"]) func `a cache that is gone is made again`(name: String) async throws {
        let log = try await TestLog(entries: 21)
        try log.remove(name)
        #expect(try await log.append([Drafts.plain(21)]).map(\.index) == [21])
        #expect(try log.verify().isIntact)
        #expect(try log.read("frontier").count > 24)
        #expect(try log.read("hashes") == log.lines().flatMap { MerkleTree.leafHash($0).bytes })
    }

    @Test func `no flipped bit of the frontier leads astray`() async throws {
        let log = try await TestLog(entries: 6)
        let frontier = try log.read("frontier")
        for position in frontier.indices {
            var changed = frontier
            changed[position] ^= 1
            try log.write(changed, to: "frontier")
            let directory = try log.open()
            #expect(await directory.size == 6)
        }
        #expect(try await log.append([Drafts.plain(6)]).map(\.index) == [6])
        #expect(try log.verify().isIntact)
    }

    @Test func `a frontier that lags behind is caught up with`() async throws {
        let log = try await TestLog(entries: 5)
        let old = try log.read("frontier")
        _ = try await log.append((5..<9).map(Drafts.plain))
        try log.write(old, to: "frontier")
        #expect(try await log.append([Drafts.plain(9)]).map(\.index) == [9])
        #expect(try log.verify().isIntact)
    }

    @Test func `opening reads the end of the journal only, so damage further up is verify's to find`() async throws {
        let log = try await TestLog()
        _ = try await log.append((0..<2000).map(Drafts.plain))
        var journal = try log.read("journal.jsonl")
        journal[10] ^= 1
        try log.write(journal, to: "journal.jsonl")
        #expect(try await log.append([Drafts.plain(2000)]).map(\.index) == [2000])
        let found = try log.verify()
        #expect(found.damage?.kind == .modified)
        #expect(found.damage?.index == 0)
        #expect(found.size == 2001)
    }

    @Test func `a damaged last line is refused when the log is opened, with its index`() async throws {
        let log = try await TestLog(entries: 12)
        var lines = try log.lines()
        lines[11][20] ^= 1
        try log.write(lines: lines)
        let error = try await auditLogError { _ = try log.open() }
        #expect(error.code == .damaged)
        #expect(error.message.contains("entry 11 was changed"))
        #expect(error.hint.contains("wsigate audit verify \(log.path)"))
    }

    @Test func `an older checkpoint that was put back is noticed`() async throws {
        let log = try await TestLog(entries: 5)
        let old = try log.read("checkpoint")
        _ = try await log.append([Drafts.plain(5)])
        try log.write(old, to: "checkpoint")
        let error = try await auditLogError { _ = try log.open() }
        #expect(error.code == .damaged)
        #expect(try log.verify().damage?.kind == .rolledBack)
        #expect(try log.verify().damage?.index == 5)
        let before = try log.lines().count
        #expect(before == 6)
    }

    @Test func `a handle never signs a log that became shorter or other than it knew`() async throws {
        let log = try await TestLog(entries: 3)
        let directory = try log.open()
        let (old, journal) = (try log.read("checkpoint"), try log.read("journal.jsonl"))
        _ = try await directory.append([Drafts.plain(3)])
        try log.write(old, to: "checkpoint")
        try log.write(journal, to: "journal.jsonl")
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(4)]) }
        #expect(error.code == .damaged)
        let later = try await auditLogError { _ = try await directory.append([Drafts.plain(4)]) }
        #expect(later.code == .poisoned)
    }
}
