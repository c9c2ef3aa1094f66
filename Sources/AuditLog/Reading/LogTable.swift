// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The rows of a log: each decision in one row with its outcome.
public struct LogTable: Sendable {
    /// The rows, in the order of the log.
    public private(set) var rows: [LogRow] = []
    private var filter: LogFilter
    private var rowOfDecision: [EntryID: Int] = [:]

    /// A table of the entries that a filter lets through.
    public init(filter: LogFilter = LogFilter()) {
        self.filter = filter
    }

    /// Takes up the next entry of the log, and returns the row that it made or changed; `nil` if it isn't shown.
    public mutating func add(_ entry: LogEntry) -> LogRow? {
        guard filter.accepts(entry) else { return nil }
        guard let decision = entry.decision, let row = rowOfDecision[decision] else { return append(entry) }
        rows[row].outcome = entry.object["result"]?.string ?? rows[row].outcome
        rows[row].copyImage = entry.object["image_id"]?.string ?? rows[row].copyImage
        return rows[row]
    }

    private mutating func append(_ entry: LogEntry) -> LogRow {
        let row = LogRow(entry)
        if entry.type == EntryType.decision.rawValue { rowOfDecision[entry.id] = rows.count }
        rows.append(row)
        return row
    }
}
