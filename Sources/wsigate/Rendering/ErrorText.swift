// SPDX-License-Identifier: Apache-2.0

import CopyGate
import GateModel

/// Errors as people read them: what happened, why, what to do.
enum ErrorText {
    static func render(_ error: GateError, reasons: [Reason] = [], style: TextStyle) -> String {
        let message = Printable.text(error.message, keepingLines: true)
        var lines = ["\(style.red("wsigate:")) \(message)"]
        for reason in reasons {
            lines.append("  \(style.bold("why:")) \(Printable.text(reason.message)) \(style.dim("[\(reason.code)]"))")
            lines.append("  \(style.bold("fix:")) \(Printable.text(reason.hint))")
        }
        lines.append("  \(style.bold("fix:")) \(Printable.text(error.hint))")
        return lines.joined(separator: "\n")
    }
}
