// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FoundationEssentials
import GateModel
import Testing

@Suite struct LogReaderTests {
    @Test func `entries come in order, with their bytes`() async throws {
        let log = try await TestLog(entries: 10)
        let entries = try log.entries()
        #expect(entries.map(\.index) == Array(0..<10))
        #expect(entries.map(\.bytes) == (try log.lines()))
        #expect(entries.map(\.time) == (0..<10).map { Drafts.start.addingTimeInterval(Double($0)) })
        #expect(Set(entries.map(\.run)) == [Drafts.run])
    }

    @Test func `lines that no checkpoint signs are not shown`() async throws {
        let log = try await TestLog(entries: 2)
        try log.append(try Drafts.plain(2).encoded() + [0x0A], to: "journal.jsonl")
        #expect(try log.entries().count == 2)
    }

    @Test func `entries appended later are seen after a refresh`() async throws {
        let log = try await TestLog(entries: 1)
        var reader = try LogReader(at: log.path)
        let first = try reader.next()
        let none = try reader.next()
        let early = try reader.refresh()
        _ = try await log.append([Drafts.plain(1), Drafts.plain(2)])
        let still = try reader.next()
        let late = try reader.refresh()
        let second = try reader.next()
        let third = try reader.next()
        #expect([first?.index, none?.index, still?.index, second?.index, third?.index] == [0, nil, nil, 1, 2])
        #expect(!early && late)
    }

    @Test func `a tail that was set aside in between does not get into the reader's way`() async throws {
        let log = try await TestLog(entries: 1)
        try log.append(Array("{\"forged\":1}\n{\"forged\":2}\n".utf8), to: "journal.jsonl")
        var reader = try LogReader(at: log.path)
        var types: [String] = []
        while let entry = try reader.next() { types.append(entry.type) }
        _ = try await log.append([Drafts.plain(1)])
        _ = try reader.refresh()
        while let entry = try reader.next() { types.append(entry.type) }
        #expect(types == ["decision", "recovery", "decision"])
    }

    @Test func `following waits for entries and ends with the task`() async throws {
        let log = try await TestLog(entries: 1)
        let (stream, seen) = AsyncStream.makeStream(of: Int.self)
        let path = log.path
        let follower = Task {
            var reader = try LogReader(at: path)
            while let entry = try await reader.follow(every: .milliseconds(1)) { seen.yield(entry.index) }
            seen.finish()
        }
        let directory = try log.open()
        var next = 1
        for await index in stream {
            #expect(index == next - 1)
            if next == 6 { follower.cancel() } else { _ = try await directory.append([Drafts.plain(next)]) }
            next += 1
        }
        try await follower.value
        #expect(next == 7)
    }

    @Test func `following a log that is deleted ends with an error`() async throws {
        let log = try await TestLog(entries: 1)
        var reader = try LogReader(at: log.path)
        _ = try reader.next()
        try log.folder.remove("log")
        let error: AuditLogError?
        do throws(AuditLogError) {
            _ = try await reader.follow(every: .milliseconds(1))
            error = nil
        } catch let thrown {
            error = thrown
        }
        #expect(error?.code == .replaced)
    }

    @Test func `a reader that met damage goes on saying so`() async throws {
        let log = try await TestLog(entries: 2)
        var lines = try log.lines()
        lines[0] = Array("{}".utf8)
        try log.write(lines: lines)
        var reader = try LogReader(at: log.path)
        for _ in 0..<3 { #expect(throws: AuditLogError.self) { try reader.next() } }
    }
}
