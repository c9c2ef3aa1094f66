// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// The file that was read, for showing the lines that are wrong.
struct SourceText {
    private let fileName: String
    private let bytes: ArraySlice<UInt8>
    /// Where each line begins.
    private let lineStarts: [Int]

    /// How many characters of a line are shown.
    static let shownWidth = 100

    init(_ bytes: [UInt8], fileName: String) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        self.fileName = String(String.UnicodeScalarView(fileName.unicodeScalars.map(\.harmless)))
        self.bytes = text
        lineStarts = [text.startIndex] + text.indices.filter { Self.endsLine($0, text) }.map { $0 + 1 }
    }

    private static func endsLine(_ index: Int, _ bytes: ArraySlice<UInt8>) -> Bool {
        let isCarriageReturn = bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] != 0x0A)
        return bytes[index] == 0x0A || isCarriageReturn
    }

    func problem(_ finding: Finding) -> PolicyProblem {
        guard let start = finding.start else { return problem(finding, line: nil, indent: 0, width: 1) }
        let line = characters(ofLine: start.line)
        let column = min(start.column - 1, line.count)
        let first = line.count > Self.shownWidth ? max(0, column - Self.shownWidth / 2) : 0
        let last = min(line.count, first + Self.shownWidth)
        let cut = (left: first > 0 ? "…" : "", right: last < line.count ? "…" : "")
        let shown = String(String.UnicodeScalarView(line[first..<last].map(\.harmless)))
        let width = min(Self.width(finding, start), last - column)
        return problem(
            finding,
            line: cut.left + shown + cut.right,
            indent: column - first + cut.left.count,
            width: max(1, width)
        )
    }

    private func problem(_ finding: Finding, line: String?, indent: Int, width: Int) -> PolicyProblem {
        PolicyProblem(
            fileName: fileName,
            position: finding.start,
            message: finding.message,
            fix: finding.fix,
            sourceLine: line,
            indent: indent,
            width: width
        )
    }

    private static func width(_ finding: Finding, _ start: SourcePosition) -> Int {
        guard let end = finding.end, end.line == start.line else { return 1 }
        return end.column - start.column
    }

    private func characters(ofLine line: Int) -> [Unicode.Scalar] {
        guard line <= lineStarts.count else { return [] }
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] : bytes.endIndex
        let scalars = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
        return scalars.filter { $0 != "\n" && $0 != "\r" }
    }
}
