// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Glibc
import Testing

@Suite struct ProcessesTests {
    @Test func `eight processes append to one log, and nothing is lost, doubled or out of order`() async throws {
        let log = try await TestLog()
        let (path, key) = (log.path, "\(log.folder.path)/log.key")
        await withTaskGroup { group in
            for process in 0..<8 {
                group.addTask {
                    await #expect(processExitsWith: .success) {
                        [path = path as String, key = key as String, process = process as Int] in
                        let key = try AuditKey.load(from: key, environment: [:])
                        let directory = try DirectoryLog.open(at: path, key: key, lockTimeout: .seconds(60))
                        for number in 0..<25 {
                            _ = try await directory.append([Drafts.plain(process * 1000 + number)])
                        }
                    }
                }
            }
        }
        #expect(try log.verify().isIntact)
        let ids = try log.entries().map(\.id)
        #expect(ids.count == 200)
        for process in 0..<8 {
            let own = (0..<25).map { Drafts.id(process * 1000 + $0) }
            #expect(ids.filter(own.contains) == own)
        }
    }

    @Test func `eight handles of one process do as well`() async throws {
        let log = try await TestLog()
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    let directory = try log.open(lockTimeout: .seconds(60))
                    for number in 0..<10 { _ = try await directory.append([Drafts.plain(writer * 1000 + number)]) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try log.verify().isIntact)
        #expect(Set(try log.entries().map(\.id)).count == 80)
    }

    @Test func `what a reader sees while others append is always whole`() async throws {
        let log = try await TestLog(entries: 1)
        let writer = Task {
            let directory = try log.open()
            for number in 1..<60 { _ = try await directory.append([Drafts.plain(number)]) }
        }
        var size = 0
        while size < 60 {
            let found = try log.verify()
            #expect(found.isIntact && found.tail == nil && found.size >= size)
            size = found.size
        }
        try await writer.value
    }
}
