// SPDX-License-Identifier: Apache-2.0

import Cryptography
import GateModel
import Testing

@testable import AuditLog

@Suite struct RecoveryTests {
    @Test func `a torn tail of every length is set aside, recorded, and never adopted`() async throws {
        let log = try await TestLog(entries: 2)
        let files = try ["journal.jsonl", "checkpoint", "frontier", "hashes"].map { ($0, try log.read($0)) }
        let line = try Drafts.plain(7).encoded() + [0x0A]
        for count in 1...line.count {
            for (name, bytes) in files { try log.write(bytes, to: name) }
            try await checkRecovery(log, tail: Array(line.prefix(count)))
            try log.remove("journal.torn.1")
        }
    }

    private func checkRecovery(_ log: TestLog, tail: [UInt8]) async throws {
        try log.append(tail, to: "journal.jsonl")
        let isTorn = tail.last != 0x0A
        let expected = UnsignedTail(byteCount: tail.count, completeLines: isTorn ? 0 : 1, isTorn: isTorn)
        let before = try log.verify()
        #expect(before.isIntact)
        #expect(before.tail == expected)

        #expect(try await log.append([Drafts.plain(2)]).map(\.index) == [3])
        let entries = try log.entries()
        #expect(entries.map(\.type) == ["decision", "decision", "recovery", "decision"])
        #expect(entries[2].object["bytes"] == .integer(tail.count))
        #expect(entries[2].object["complete_lines"] == .integer(expected.completeLines))
        #expect(entries[2].object["sha256"] == .string(SHA256.hash(tail).hex))
        #expect(entries[2].object["file"] == "journal.torn.1")
        #expect(try log.read("journal.torn.1") == tail)
        let after = try log.verify()
        #expect(after.isIntact)
        #expect(after.tail == nil)
    }

    @Test func `zeros that a power cut left are set aside`() async throws {
        let log = try await TestLog(entries: 4)
        try log.append(Array(repeating: 0, count: 300_000), to: "journal.jsonl")
        #expect(try await log.append([Drafts.plain(4)]).map(\.index) == [5])
        #expect(try log.read("journal.torn.1").count == 300_000)
        #expect(try log.verify().isIntact)
    }

    @Test func `a tail that appears under an open handle is set aside too`() async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open()
        try log.append(Array("{\"forged\":true}\n".utf8), to: "journal.jsonl")
        #expect(try await directory.append([Drafts.plain(1)]).map(\.index) == [2])
        #expect(try log.entries().map(\.type) == ["decision", "recovery", "decision"])
    }

    @Test func `a copy of the last line beyond the checkpoint is not taken for it`() async throws {
        let log = try await TestLog(entries: 3)
        let lines = try log.lines()
        try log.append(lines[2] + [0x0A], to: "journal.jsonl")
        #expect(try await log.append([Drafts.plain(3)]).map(\.index) == [4])
        #expect(try log.verify().isIntact)
        #expect(try log.lines().prefix(3) == lines[...])
    }

    @Test func `a file set aside earlier is not overwritten`() async throws {
        let log = try await TestLog(entries: 1)
        try log.write([1, 2, 3], to: "journal.torn.1")
        try log.append([0x7B], to: "journal.jsonl")
        _ = try await log.append([Drafts.plain(1)])
        #expect(try log.read("journal.torn.1") == [1, 2, 3])
        #expect(try log.read("journal.torn.2") == [0x7B])
    }
}
