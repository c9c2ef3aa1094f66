// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// Something wrong, found while reading, before it is put beside its line of the file.
struct Finding: Hashable {
    let message: String
    let fix: String?
    let start: SourcePosition?
    let end: SourcePosition?

    init(_ message: String, fix: String? = nil, start: SourcePosition? = nil, end: SourcePosition? = nil) {
        self.message = message
        self.fix = fix
        self.start = start
        self.end = end
    }

    init(_ error: YAMLError) {
        self.init(error.message, fix: error.fix, start: error.position, end: error.end)
    }
}

extension PolicyError {
    /// The findings in file order, each with its line.
    init(_ findings: [Finding], in source: SourceText) {
        let ordered = findings.enumerated().sorted { left, right in
            let first = SourcePosition(line: 0, column: 0)
            let (leftStart, rightStart) = (left.element.start ?? first, right.element.start ?? first)
            return leftStart == rightStart ? left.offset < right.offset : leftStart < rightStart
        }
        let shown = ordered.prefix(Self.maximumProblems).map { source.problem($0.element) }
        let rest = findings.count - shown.count
        let more = rest > 0 ? [source.problem(Finding("\(rest) more problems are not shown"))] : []
        problems = shown + more
    }
}
