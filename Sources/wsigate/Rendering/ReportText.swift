// SPDX-License-Identifier: Apache-2.0

import AuditLog
import CopyGate
import GateModel

/// Reports as people read them.
enum ReportText {
    /// What a successful run found and did.
    static func render(_ report: GateReport, style: TextStyle) -> String {
        var rows = [("verdict", verdict(report, style: style))]
        rows += facts(report)
        if let image = report.copiedImage {
            let state = report.verification?.image?.state ?? .pending
            let name = report.request.name?.description ?? ""
            rows.append(
                ("copy", "\(style.bold(image.description)) '\(name)' in \(report.request.destinationRegion), \(state)")
            )
        }
        return table(rows + audit(report), style: style)
    }

    /// What else is known of a run that failed.
    static func afterword(_ report: GateReport, style: TextStyle) -> String {
        var rows = facts(report)
        if let nearest = report.decision.decision.nearest {
            let failed = nearest.failed.map(\.code).joined(separator: ", ")
            rows.append(("nearest rule", Printable.text("\(nearest.rule), but for \(failed)")))
        }
        return table(rows + audit(report), style: style)
    }

    private static func verdict(_ report: GateReport, style: TextStyle) -> String {
        let decision = report.decision.decision
        let rule = decision.rule.map { " by rule '\($0)'" } ?? ""
        switch decision.verdict {
        case .allow: return style.green("allowed") + Printable.text(rule)
        case .deny:
            let codes = decision.reasons.map(\.code).joined(separator: ", ")
            return style.yellow("denied")
                + Printable.text("\(rule) (\(codes)); carried out, the policy is in audit mode")
        }
    }

    private static func facts(_ report: GateReport) -> [(String, String)] {
        let image = report.evidence.image
        let policy = report.decision.decision.policy
        let name = image.name.map { " '\($0)'" } ?? ""
        return [
            ("image", Printable.text("\(report.request.sourceImageID)\(name) in \(report.request.sourceRegion)")),
            ("owner", Printable.text(image.ownerAccount ?? "(AWS did not say)")),
            ("caller", Printable.text("\(report.identity.account) (\(report.identity.arn))")),
            ("policy", Printable.text("\(policy.name) (sha256 \(policy.sha256.prefix(12)), \(policy.mode.rawValue))")),
        ]
    }

    private static func audit(_ report: GateReport) -> [(String, String)] {
        guard let position = report.position else { return [("log", "not recorded: no --audit-log")] }
        let entries = [report.decision.position?.index, report.outcomePosition?.index].compactMap(\.self)
        let list = entries.map(String.init).joined(separator: " and ")
        return [("log", "\(position.origin), \(entries.count > 1 ? "entries" : "entry") \(list) of \(position.size)")]
    }

    private static func table(_ rows: [(String, String)], style: TextStyle) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { label, text in
            "  " + style.dim(label + String(repeating: " ", count: width - label.count)) + "  " + text
        }.joined(separator: "\n")
    }
}
