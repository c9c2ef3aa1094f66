// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel

/// Shows entries: as they were signed for programs, as a table for people.
struct EntryView {
    private var filter: LogFilter
    private var table: LogTable
    private let isJSON: Bool
    private let style: TextStyle
    /// Whether rows are printed as they come, rather than once their outcome is known.
    private var isLive = false

    init(filter: LogFilter, output: OutputOptions, follows: Bool) {
        self.filter = filter
        table = LogTable(filter: filter)
        isJSON = output.isJSON
        style = output.resultStyle
    }

    mutating func show(_ entry: LogEntry) {
        if isJSON {
            if filter.accepts(entry) { Console.result(String(decoding: entry.bytes, as: UTF8.self)) }
        } else if let row = table.add(entry), isLive {
            Console.result(RowText.render([row], style: style))
        }
    }

    /// Prints the table of all that was there to begin with.
    mutating func endOfLog() {
        isLive = true
        guard !isJSON else { return }
        let rows = table.rows
        Console.result(rows.isEmpty ? "no entries" : RowText.render(rows, style: style))
    }
}
