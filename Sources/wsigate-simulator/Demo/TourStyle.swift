// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Colours, or none.
struct TourStyle: Sendable {
    let isColored: Bool

    /// Colours for people at a terminal who did not ask for none.
    ///
    /// Specification: <https://no-color.org>
    static func ofThisProcess(_ environment: [String: String]) -> TourStyle {
        let wantsNone = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return TourStyle(isColored: isatty(STDOUT_FILENO) == 1 && !wantsNone && environment["TERM"] != "dumb")
    }

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }

    private func wrap(_ text: String, _ code: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
