// SPDX-License-Identifier: Apache-2.0

import CopyGate
import GateModel

/// Errors as people read them: what happened, why, what to do.
enum ErrorText {
    static func render(_ error: GateError, reasons: [Reason] = [], style: TextStyle) -> String {
        let message = Printable.text(error.message, keepingLines: true)
        var lines = ["\(style.red("wsigate:")) \(message)"]
        for reason in reasons {
            lines.append("  \(style.bold("why:")) \(sentence(reason.message)) \(style.dim("[\(reason.code)]"))")
            lines.append("  \(style.bold("fix:")) \(sentence(reason.hint))")
        }
        lines.append("  \(style.bold("fix:")) \(sentence(error.hint))")
        return lines.joined(separator: "\n")
    }

    /// A text that may be half a sentence as a whole one; what ends in a command to copy keeps its end.
    private static func sentence(_ text: String) -> String {
        let text = Printable.text(text)
        guard let first = text.first, let last = text.last else { return text }
        let isOpen = (last.isLetter || last.isNumber || last == ")") && !text.contains(": ")
        return first.uppercased() + text.dropFirst() + (isOpen ? "." : "")
    }
}
