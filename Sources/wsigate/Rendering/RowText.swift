// SPDX-License-Identifier: Apache-2.0

import AuditLog

/// Rows of a log as a table.
enum RowText {
    static func render(_ rows: [LogRow], style: TextStyle) -> String {
        let cells = rows.map { row in [String(row.index), time(row), verdict(row), outcome(row), what(row)] }
        let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
        return zip(rows, cells).map { row, cells in
            let padded = cells.enumerated().map { column, text in
                column < 4 ? text + String(repeating: " ", count: widths[column] - text.count) : text
            }
            return colored(padded.joined(separator: "  "), row, style: style)
        }.joined(separator: "\n")
    }

    private static func colored(_ line: String, _ row: LogRow, style: TextStyle) -> String {
        if row.isDangling || row.outcome == "unknown" { return style.yellow(line) }
        return row.verdict == "deny" ? style.red(line) : line
    }

    private static func time(_ row: LogRow) -> String { Printable.text(String(row.time.prefix(19)) + "Z") }

    private static func verdict(_ row: LogRow) -> String { Printable.text(row.verdict ?? row.type) }

    private static func outcome(_ row: LogRow) -> String {
        if row.isDangling { return "no outcome!" }
        return Printable.text(row.outcome ?? (row.verdict == nil ? "" : "not carried out"))
    }

    private static func what(_ row: LogRow) -> String {
        guard let image = row.sourceImage else { return "" }
        let way = "\(row.sourceRegion ?? "?") → \(row.destinationRegion ?? "?")"
        let copy = row.copyImage.map { " as \($0)" } ?? ""
        let name = row.name.map { " '\($0)'" } ?? ""
        let why = row.verdict == "deny" ? row.reasons.joined(separator: ", ") : "rule \(row.rule ?? "?")"
        return Printable.text("\(image) of \(row.owner ?? "?"), \(way)\(name)\(copy); \(why)")
    }
}
