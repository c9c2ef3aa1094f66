// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Text fitted to a width. Colours, which take up no room, may be in it.
struct TourPage: Sendable {
    private static let reset = "\u{1B}[0m"

    /// The most columns that a line may have.
    let width: Int

    /// 100 columns, or fewer on a terminal that is narrower.
    static func ofThisProcess() -> TourPage {
        var size = winsize()
        let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40
        return TourPage(width: isKnown ? min(100, Int(size.ws_col)) : 100)
    }

    /// The lines of a text, each broken where it is too long and begun with a margin.
    func lines(_ text: String, margin: String = "") -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { broken(String($0), width: width - Self.columns(margin)) }
            .map { margin + $0 }
    }

    private func broken(_ line: String, width: Int) -> [String] {
        guard Self.columns(line) > width else { return [line] }
        let indentation = String(repeating: " ", count: min(Self.indentation(of: line), width / 2))
        var lines: [String] = []
        var current: String?
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            guard let text = current else {
                // A line goes on below its own beginning, and not with the spaces at which it was broken.
                if !word.isEmpty || lines.isEmpty { current = (lines.isEmpty ? "" : indentation) + word }
                continue
            }
            if Self.columns(text) + 1 + Self.columns(word) <= width || text.allSatisfy({ $0 == " " }) {
                current = text + " " + word
            } else {
                let color = Self.openColor(text)
                lines.append(Self.withoutTrailingSpaces(text) + (color.isEmpty ? "" : Self.reset))
                current = word.isEmpty && color.isEmpty ? nil : indentation + color + word
            }
        }
        return lines + (current.map { [$0] } ?? [])
    }

    /// The sequence of a colour that goes on at the end of the text.
    private static func openColor(_ text: String) -> String {
        guard let last = text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst().last
        else { return "" }
        let sequence = "\u{1B}[" + last.prefix { $0 != "m" } + "m"
        return sequence == reset ? "" : sequence
    }

    private static func withoutTrailingSpaces(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// Where a broken line goes on: below what follows its first word, if that is a label or a number, and else below
    /// that word.
    private static func indentation(of line: String) -> Int {
        let plain = plain(line)
        let margin = plain.prefix { $0 == " " }.count
        let label = plain.dropFirst(margin).prefix { $0 != " " }
        let gap = plain.dropFirst(margin + label.count).prefix { $0 == " " }.count
        let isLabel = label.hasSuffix(":") || label.hasSuffix(".") && Int(label.dropLast()) != nil
        return isLabel || gap > 1 ? margin + label.count + gap : margin
    }

    private static func columns(_ text: some StringProtocol) -> Int { plain(text).count }

    /// The text without the sequences that colour it.
    private static func plain(_ text: some StringProtocol) -> String {
        let parts = text.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        return (parts.first.map { String($0) } ?? "")
            + parts.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }.joined()
    }
}
