// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel
import Testing

@Suite struct DirectoryLogTests {
    @Test func `a new log is empty, signed and intact`() async throws {
        let log = try await TestLog()
        #expect(try log.folder.names(in: "log").contains("checkpoint"))
        #expect(try log.read("journal.jsonl") == [])
        let found = try log.verify()
        #expect(found.isIntact)
        #expect(found.origin == TestLog.origin)
        #expect(found.root == MerkleTree.emptyRoot)
    }

    @Test func `each append returns the head that the checkpoint signs`() async throws {
        let log = try await TestLog()
        let directory = try log.open()
        var frontier = MerkleFrontier()
        for number in 0..<40 {
            let position = try #require(try await directory.append([Drafts.plain(number)]).first)
            frontier.append(MerkleTree.leafHash(try Drafts.plain(number).encoded()))
            #expect(
                position == LogPosition(origin: TestLog.origin, index: number, size: number + 1, root: frontier.root)
            )
            let found = try log.verify()
            #expect(found.isIntact)
            #expect(found.size == number + 1)
            #expect(found.root == frontier.root)
        }
        #expect(try log.lines() == (0..<40).map { try Drafts.plain($0).encoded() })
    }

    @Test func `a handle opened anew goes on where the last one ended`() async throws {
        let log = try await TestLog()
        for number in 0..<20 {
            #expect(try await log.append([Drafts.plain(number)]).map(\.index) == [number])
        }
        #expect(try log.verify().size == 20)
        #expect(try log.entries().map(\.id) == (0..<20).map(Drafts.id))
    }

    @Test func `several entries are appended together, none at all changes nothing`() async throws {
        let log = try await TestLog(entries: 3)
        let positions = try await log.append((3..<8).map(Drafts.plain))
        #expect(positions.map(\.index) == [3, 4, 5, 6, 7])
        #expect(Set(positions.map(\.size)) == [8])
        let before = try log.read("checkpoint")
        #expect(try await log.append([]) == [])
        #expect(try log.read("checkpoint") == before)
        #expect(try log.verify().isIntact)
    }

    @Test func `two handles take up what the other appended`() async throws {
        let log = try await TestLog()
        let (one, two) = (try log.open(), try log.open())
        for number in 0..<10 {
            let handle = number.isMultiple(of: 3) ? one : two
            #expect(try await handle.append([Drafts.plain(number)]).map(\.index) == [number])
        }
        #expect(try log.verify().size == 10)
    }

    @Test func `an entry that is too long is refused before anything is written`() async throws {
        let log = try await TestLog(entries: 1)
        let directory = try log.open()
        let long = Drafts.draft(
            1,
            .decision,
            .init(members: [.init(name: "x", value: .string(String(repeating: "x", count: 65_536)))])
        )
        let before = try log.read("journal.jsonl")
        let error = try await auditLogError { _ = try await directory.append([Drafts.plain(1), long]) }
        #expect(error.code == .badEntry)
        #expect(try log.read("journal.jsonl") == before)
        #expect(try await directory.append([Drafts.plain(1)]).map(\.index) == [1])
    }

    @Test func `the longest entries are read back`() async throws {
        let log = try await TestLog()
        let overhead = try Drafts.draft(0, .decision, .init(members: [.init(name: "x", value: "")])).encoded().count
        let text = String(repeating: "x", count: 65_535 - overhead)
        let drafts = (0..<9).map {
            Drafts.draft($0, .decision, .init(members: [.init(name: "x", value: .string(text))]))
        }
        _ = try await log.append(drafts)
        #expect(try log.verify().isIntact)
        #expect(try log.entries().map(\.bytes.count) == Array(repeating: 65_535, count: 9))
        #expect(try await log.append([Drafts.plain(9)]).map(\.index) == [9])
    }

    @Test func `tasks that share a handle do not get into each other's way`() async throws {
        let log = try await TestLog()
        let directory = try log.open()
        let indexes = try await withThrowingTaskGroup(of: [Int].self) { group in
            for number in 0..<32 {
                group.addTask { try await directory.append([Drafts.plain(number)]).map(\.index) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(indexes.sorted() == Array(0..<32))
        #expect(try log.verify().size == 32)
    }
}
