// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import GateModel

/// Prints a report and ends the command with its status.
enum ReportExit {
    static func finish(_ report: GateReport, output: OutputOptions) throws {
        if output.isJSON { Console.result(JSONWriter.text(report.json)) }
        guard let failure = report.failure else {
            if !output.isJSON, !output.quiet {
                Console.result(ReportText.render(report, style: output.resultStyle))
            }
            return
        }
        let reasons = failure.code == .policyDenied ? report.decision.decision.reasons : []
        Console.error(ErrorText.render(failure, reasons: reasons, style: output.errorStyle))
        if !output.quiet { Console.error(ReportText.afterword(report, style: output.errorStyle)) }
        throw ExitCode(Interruption.exitStatus(for: failure.code))
    }
}
