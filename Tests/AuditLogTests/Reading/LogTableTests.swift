// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FoundationEssentials
import GateModel
import Testing

private func table(_ filter: LogFilter = LogFilter()) async throws -> [LogRow] {
    let log = try await TestLog()
    _ = try await log.append([
        Drafts.decision(0), Drafts.outcome(1, of: 0, image: "wsi-copy00000"),
        Drafts.decision(2, verdict: "deny", carryOut: false, image: "wsi-9z8y7x6w5"),
        Drafts.decision(3, verdict: "deny", carryOut: true), Drafts.outcome(4, of: 3, result: "refused"),
        Drafts.decision(5),
        Drafts.draft(6, .recovery, JSONObject(members: [.init(name: "bytes", value: 3)])),
    ])
    var table = LogTable(filter: filter)
    for entry in try log.entries() { _ = table.add(entry) }
    return table.rows
}

@Suite struct LogTableTests {
    @Test func `each decision is one row with its outcome`() async throws {
        let rows = try await table()
        #expect(rows.map(\.index) == [0, 2, 3, 5, 6])
        #expect(rows.map(\.type) == ["decision", "decision", "decision", "decision", "recovery"])
        #expect(rows.map(\.verdict) == ["allow", "deny", "deny", "allow", nil])
        #expect(rows.map(\.carryOut) == [true, false, true, true, nil])
        #expect(rows.map(\.outcome) == ["copied", nil, "refused", nil, nil])
        #expect(rows.map(\.isDangling) == [false, false, false, true, false])
        let row = try #require(rows.first)
        #expect(row.time == "2026-11-23T13:46:38.000Z")
        #expect(row.rule == "golden-windows")
        #expect(row.sourceImage == "wsi-0a1b2c3d4")
        #expect(row.owner == "111122223333")
        #expect(row.sourceRegion == "us-east-1")
        #expect(row.destinationRegion == "eu-central-1")
        #expect(row.name == "golden-win")
        #expect(row.copyImage == "wsi-copy00000")
        #expect(rows[1].reasons == ["owner.not-allowed"])
    }

    @Test func `an outcome changes its decision's row`() async throws {
        let log = try await TestLog()
        _ = try await log.append([Drafts.decision(0), Drafts.outcome(1, of: 0)])
        var table = LogTable()
        let rows = try log.entries().map { table.add($0) }
        #expect(rows.map { $0?.index } == [0, 0])
        #expect(rows.map { $0?.outcome } == [nil, "copied"])
    }

    @Test func `filters pick decisions with what belongs to them`() async throws {
        #expect(try await table(LogFilter(deniedOnly: true)).map(\.index) == [2, 3])
        #expect(try await table(LogFilter(deniedOnly: true)).map(\.outcome) == [nil, "refused"])
        #expect(try await table(LogFilter(imageID: ImageID("wsi-9z8y7x6w5"))).map(\.index) == [2])
        #expect(try await table(LogFilter(since: Drafts.start.addingTimeInterval(3))).map(\.index) == [3, 5, 6])
        #expect(
            try await table(LogFilter(deniedOnly: true, since: Drafts.start.addingTimeInterval(3))).map(\.index) == [3]
        )
        #expect(try await table(LogFilter(imageID: ImageID("wsi-copy00000"))).map(\.index) == [1])
    }
}
