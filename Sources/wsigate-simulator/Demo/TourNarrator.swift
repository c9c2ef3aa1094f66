// SPDX-License-Identifier: Apache-2.0

/// Says what the tour says, line by line.
struct TourNarrator {
    let style: TourStyle
    let page: TourPage
    /// Gets each line.
    let say: (String) -> Void

    func paragraph(_ text: String) {
        page.lines(text).forEach(say)
        say("")
    }

    func title(_ text: String) {
        say(style.bold(text))
        say("")
    }

    func heading(_ text: String, number: Int, of count: Int) {
        let label = "── \(number) of \(count) ── "
        let rest = max(0, page.width - label.count - text.count - 1)
        say(style.dim(label) + style.bold(text) + style.dim(" " + String(repeating: "─", count: rest)))
        say("")
    }

    func command(_ text: String) {
        for (number, line) in text.split(separator: "\n").enumerated() {
            say("  " + style.dim(number == 0 ? "$ " : "  ") + style.bold(String(line)))
        }
    }

    func answer(_ answer: CommandAnswer, to command: TourCommand) {
        var text = answer.text[...]
        while text.last == "\n" { text.removeLast() }
        let bar = "  " + style.dim("│") + " "
        if !text.isEmpty { page.lines(String(text), margin: bar).forEach(say) }
        let meaning = command.meaning.isEmpty || answer.status != command.expectedStatus ? "" : ": \(command.meaning)"
        say("  " + style.dim("└ exit status \(answer.status)\(meaning)"))
        say("")
    }
}
