// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel
import Testing

private func draft(fillerByteCount: Int) -> EntryDraft {
    let filler = String(repeating: "x", count: fillerByteCount)
    return Drafts.draft(1, .decision, JSONObject(members: [.init(name: "filler", value: .string(filler))]))
}

@Suite struct EntryDraftTests {
    @Test func `the common members come first, in one order`() throws {
        let line = try String(decoding: Drafts.plain(1).encoded(), as: UTF8.self)
        #expect(
            line == """
                {"v":1,"id":"01a0b1c2-d3e4-7f50-8123-000000000001","time":"2026-11-23T13:46:39.000Z","type":"decision",\
                "run":"01a0b1c2-d3e4-7f50-8123-00000000ffff","tool":"wsigate/0.1.0","verdict":"deny"}
                """
        )
    }

    @Test func `an entry has at most 65,535 bytes`() throws {
        let overhead = try draft(fillerByteCount: 0).encoded().count
        let longest = try draft(fillerByteCount: 65_535 - overhead).encoded()
        #expect(longest.count == 65_535)
        let error = #expect(throws: AuditLogError.self) { try draft(fillerByteCount: 65_536 - overhead).encoded() }
        #expect(error?.code == .badEntry)
        #expect(error?.message.contains("65536") == true)
    }

    @Test(arguments: ["v", "id", "time", "type", "run", "tool"])
    func `a field cannot take the name of a common member`(name: String) {
        let draft = Drafts.draft(1, .outcome, JSONObject(members: [.init(name: name, value: "forged")]))
        let error = #expect(throws: AuditLogError.self) { try draft.encoded() }
        #expect(error?.code == .badEntry)
    }

    @Test func `no text of somebody else's breaks the line`() throws {
        let text = "a\nb\u{85}\u{2028}\u{1B}[2J\u{0}"
        let draft = Drafts.draft(1, .outcome, JSONObject(members: [.init(name: "error", value: .string(text))]))
        let line = try draft.encoded()
        #expect(!line.contains { $0 < 0x20 })
        #expect(try LogEntry(index: 0, bytes: line).object["error"] == .string(text))
    }
}
