// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Testing

/// A way to harm a journal, and what verification has to say of it.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: Damage.Kind
    let index: Int
    let harm: @Sendable ([[UInt8]]) -> [[UInt8]]

    static let size = 12

    static let all: [Tampering] =
        (0..<size).flatMap(changes) + (0..<size).flatMap(removals) + (0..<size - 1).flatMap(disorders)
        + (0..<size - 2).map(twoRemoved)

    private static func changes(_ index: Int) -> [Tampering] {
        [
            Tampering(testDescription: "line \(index) changed", kind: .modified, index: index) { lines in
                var lines = lines
                lines[index][40] ^= 1
                return lines
            },
            Tampering(testDescription: "line \(index) emptied", kind: .modified, index: index) { lines in
                var lines = lines
                lines[index] = []
                return lines
            },
            Tampering(testDescription: "line \(index) grown beyond an entry", kind: .modified, index: index) { lines in
                var lines = lines
                lines[index] += Array(repeating: 0x20, count: 400_000)
                return lines
            },
            Tampering(testDescription: "a line put in before \(index)", kind: .inserted, index: index) { lines in
                var lines = lines
                lines.insert(Array("{\"forged\":true}".utf8), at: index)
                return lines
            },
        ]
    }

    private static func removals(_ index: Int) -> [Tampering] {
        let kind = index == size - 1 ? Damage.Kind.truncated : .missing
        return [
            Tampering(testDescription: "line \(index) removed", kind: kind, index: index) { lines in
                var lines = lines
                lines.remove(at: index)
                return lines
            },
            Tampering(testDescription: "cut off before \(index)", kind: .truncated, index: index) { lines in
                Array(lines[..<index])
            },
        ]
    }

    private static func twoRemoved(_ index: Int) -> Tampering {
        let kind = index == size - 2 ? Damage.Kind.truncated : .missing
        return Tampering(testDescription: "lines \(index) and \(index + 1) removed", kind: kind, index: index) {
            lines in
            var lines = lines
            lines.removeSubrange(index...index + 1)
            return lines
        }
    }

    private static func disorders(_ index: Int) -> [Tampering] {
        let next = index + 1
        return [
            Tampering(testDescription: "line \(index) doubled", kind: .duplicated, index: next) { lines in
                var lines = lines
                lines.insert(lines[index], at: index)
                return lines
            },
            Tampering(testDescription: "\(index) and \(next) swapped", kind: .reordered, index: index) { lines in
                var lines = lines
                lines.swapAt(index, next)
                return lines
            },
            Tampering(testDescription: "line \(index) moved to the end", kind: .reordered, index: index) { lines in
                var lines = lines
                lines.append(lines.remove(at: index))
                return lines
            },
            Tampering(testDescription: "line \(next) overwritten with \(index)", kind: .duplicated, index: next) {
                lines in
                var lines = lines
                lines[next] = lines[index]
                return lines
            },
        ]
    }
}

@Suite struct TamperTests {
    @Test func `every kind of change is found, with its index and kind`() async throws {
        let log = try await TestLog(entries: Tampering.size)
        let (lines, hashes) = (try log.lines(), try log.read("hashes"))
        for tampering in Tampering.all {
            try log.write(lines: tampering.harm(lines))
            let found = try log.verify()
            #expect(found.damage?.kind == tampering.kind, "\(tampering.testDescription)")
            #expect(found.damage?.index == tampering.index, "\(tampering.testDescription)")
            #expect(found.trustedSize == tampering.index, "\(tampering.testDescription)")
            #expect(found.damage?.expected == MerkleTree.leafHash(lines[tampering.index]))

            try log.write([], to: "hashes")
            #expect(try log.verify().damage != nil, "without cache: \(tampering.testDescription)")
            #expect(try log.verify().trustedSize == 0)
            var reader = try LogReader(at: log.path)
            #expect(throws: AuditLogError.self, "\(tampering.testDescription)") { while try reader.next() != nil {} }
            try log.write(hashes, to: "hashes")
        }
        #expect(Tampering.all.count == 126)
    }

    @Test func `every truncation is found at the first entry that is not whole`() async throws {
        let log = try await TestLog(entries: 3)
        let journal = try log.read("journal.jsonl")
        for count in 0..<journal.count {
            try log.write(Array(journal.prefix(count)), to: "journal.jsonl")
            let damage = try log.verify().damage
            #expect(damage?.kind == .truncated, "\(count) bytes")
            let newlines = journal.prefix(count).count { $0 == 0x0A }
            #expect(damage?.index == newlines, "\(count) bytes")
        }
    }

    @Test func `every changed byte of the journal is found, at its entry`() async throws {
        let log = try await TestLog(entries: 3)
        let journal = try log.read("journal.jsonl")
        for position in journal.indices {
            let newlines = journal[..<position].count { $0 == 0x0A }
            for mask in [0x01, 0x20, 0x80] as [UInt8] {
                var changed = journal
                changed[position] ^= mask
                try log.write(changed, to: "journal.jsonl")
                let damage = try log.verify().damage
                #expect(damage?.kind == .modified, "byte \(position), mask \(mask)")
                #expect(damage?.index == newlines, "byte \(position), mask \(mask)")
            }
        }
    }

    @Test(arguments: ["checkpoint", "log.vkey"])
    func `every flipped bit of what vouches for the journal is found`(name: String) async throws {
        let log = try await TestLog(entries: 2)
        let bytes = try log.read(name)
        for position in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[position] ^= 1 << UInt8(bit)
                try log.write(changed, to: name)
                #expect(try log.verify().damage != nil, "byte \(position), bit \(bit)")
                #expect(throws: AuditLogError.self) { try log.open() }
            }
        }
        try log.write(bytes, to: name)
        #expect(try log.verify().isIntact)
    }

    @Test func `flipped bits of the caches harm nothing`() async throws {
        let log = try await TestLog(entries: 3)
        for name in ["hashes", "frontier"] {
            let bytes = try log.read(name)
            for position in bytes.indices {
                var changed = bytes
                changed[position] ^= 0x10
                try log.write(changed, to: name)
                #expect(try log.verify().isIntact)
            }
            try log.write(bytes, to: name)
        }
    }

    @Test func `a log signed by another key is foreign, whatever its name`() async throws {
        let (log, other) = (try await TestLog(entries: 2), try await TestLog(entries: 2))
        try log.write(try other.read("checkpoint"), to: "checkpoint")
        #expect(try log.verify().damage?.kind == .foreignKey)
    }

    @Test func `a checkpoint of a log of another name is refused`() async throws {
        let log = try await TestLog(entries: 1)
        let path = "\(log.folder.path)/other"
        _ = try DirectoryLog.create(at: path, origin: "example.com/other", key: log.key)
        try log.write(try log.folder.read("other/checkpoint"), to: "checkpoint")
        #expect(try log.verify().damage?.kind == .foreignKey)
    }

    @Test(arguments: [
        ("checkpoint", Damage.Kind.checkpoint), ("log.vkey", .verifierKey), ("journal.jsonl", .truncated),
    ])
    func `a file that is gone is found`(name: String, kind: Damage.Kind) async throws {
        let log = try await TestLog(entries: 2)
        try log.remove(name)
        #expect(try log.verify().damage?.kind == kind)
    }

    @Test func `a copy without caches and lock verifies`() async throws {
        let log = try await TestLog(entries: 9)
        for name in ["hashes", "frontier", "lock"] { try log.remove(name) }
        #expect(try log.verify().isIntact)
        #expect(try log.entries().count == 9)
        #expect(try !log.folder.names(in: "log").contains("lock"))
    }
}
