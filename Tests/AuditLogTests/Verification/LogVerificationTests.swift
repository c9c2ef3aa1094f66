// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel
import Testing

@Suite struct LogVerificationTests {
    @Test func `decisions without an outcome are told, and are no damage`() async throws {
        let log = try await TestLog()
        _ = try await log.append([
            Drafts.decision(0), Drafts.decision(1, verdict: "deny", carryOut: false), Drafts.outcome(2, of: 0),
            Drafts.decision(3), Drafts.decision(4), Drafts.outcome(5, of: 4, result: "unknown"), Drafts.decision(6),
            Drafts.draft(
                7,
                .reconciliation,
                JSONObject(members: [.init(name: "decision", value: .string(Drafts.id(6).description))])
            ),
        ])
        let found = try log.verify()
        #expect(found.isIntact)
        #expect(found.danglingDecisions.map(\.index) == [3])
        #expect(found.danglingDecisions.map(\.id) == [Drafts.id(3)])
        #expect(found.danglingDecisions.map(\.time) == ["2026-11-23T13:46:41.000Z"])
    }

    @Test func `a decision with the identifier of one still open is damage`() async throws {
        let log = try await TestLog()
        _ = try await log.append([Drafts.decision(0), Drafts.decision(0)])
        let damage = try log.verify().damage
        #expect(damage?.kind == .repeatedID)
        #expect(damage?.index == 1)
    }

    @Test func `the finding as JSON`() async throws {
        let log = try await TestLog(entries: 2)
        try log.append([0x7B], to: "journal.jsonl")
        let json = try log.verify().json.object
        #expect(json?["origin"] == .string(TestLog.origin))
        #expect(json?["intact"] == true)
        #expect(json?["size"] == 2)
        #expect(json?["trusted_size"] == 2)
        #expect(json?["damage"] == .null)
        #expect(json?["tail"] == ["kind": "torn", "bytes": 1, "complete_lines": 0])
        try log.write(lines: [])
        let damage = try log.verify().json.object?["damage"]?.object
        #expect(damage?["kind"] == "truncated")
        #expect(damage?["index"] == 0)
        #expect(damage?["expected"]?.string?.utf8.count == 64)
        #expect(damage?["actual"] == .null)
    }

    @Test(arguments: [
        "", "{", "[]", "null", "{\"v\":1}", "{\"v\":2,\"id\":\"01a0b1c2-d3e4-7f50-8123-000000000001\"}",
        "{\"v\":1,\"v\":1}", "\u{FEFF}{}",
    ]) func `what is not an entry is not read as one`(text: String) {
        #expect(throws: EntryProblem.self) { try LogEntry(index: 0, bytes: Array(text.utf8)) }
    }

    @Test(arguments: [
        ("v", JSONValue.string("1")), ("id", "x"), ("run", .null), ("type", ""), ("tool", 1), ("time", "yesterday"),
        ("time", "2026-11-23T13:46:38.Z"), ("time", "2026-11-23T13:46:38+01:00"),
    ]) func `each common member is looked at`(name: String, value: JSONValue) throws {
        var object = try LogEntry(index: 0, bytes: Drafts.plain(0).encoded()).object
        object[name] = value
        let bytes = JSONWriter.bytes(.object(object))
        let error = #expect(throws: EntryProblem.self) { try LogEntry(index: 0, bytes: bytes) }
        #expect(error?.message.contains(name == "v" ? "version" : name) == true)
    }
}
