// SPDX-License-Identifier: Apache-2.0

import AuditLog
import CopyGate
import Cryptography
import GateModel

/// What was found of a log, as people read it.
enum VerificationText {
    static func render(_ verification: LogVerification, _ path: String, style: TextStyle) -> String {
        let verdict = verification.isIntact ? style.green("intact") : style.red("damaged")
        let root = (verification.root?.bytes).map(Base64.encode) ?? "(none)"
        var lines = [
            "\(verdict)  \(Printable.text(path)) (\(Printable.text(verification.origin ?? "no name")))",
            "  entries  \(verification.size) signed, \(verification.trustedSize) proven, root \(root)",
        ]
        if let tail = verification.tail {
            lines.append(
                "  tail     \(tail.byteCount) bytes after the signed entries were never acknowledged; "
                    + "the next append sets them aside"
            )
        }
        for decision in verification.danglingDecisions {
            lines.append(
                "  \(style.yellow("open"))     entry \(decision.index) of \(Printable.text(decision.time)) let a copy "
                    + "go ahead, and no entry says what became of it: look in the destination"
            )
        }
        return lines.joined(separator: "\n")
    }

    static func failure(_ damage: Damage, _ verification: LogVerification, _ path: String) -> GateError {
        let hashes = [("signed", damage.expected), ("found", damage.actual)].compactMap { label, digest in
            digest.map { "\(label) \($0.hex)" }
        }
        let detail = ([damage.kind.rawValue] + hashes).joined(separator: ", ")
        return GateError(
            .auditUnavailable,
            "the audit log \(path) is damaged: \(damage.message) (\(detail))",
            hint: "keep it as evidence and find out who changed it; the first \(verification.trustedSize) entries are "
                + "proven; restore nothing from a backup, start a new log with: wsigate audit init"
        )
    }
}
