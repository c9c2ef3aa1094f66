// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate

extension Wsigate {
    /// `wsigate copy`.
    struct Copy: InterruptibleCommand {
        static let configuration = CommandConfiguration(
            commandName: "copy",
            _superCommandName: "wsigate",
            abstract: "Copy an image, if and only if the policy allows it, and record it.",
            discussion: """
                Takes the flags of 'aws workspaces copy-workspace-image' and adds --policy and --audit-log. The \
                decision is durable in the log before the copy is sent, and what became of the copy after it.

                  wsigate copy --policy policy.yaml --audit-log ./audit --source-image-id wsi-0a1b2c3d4 \\
                               --source-region us-east-1 --region eu-central-1 --name golden-win-2026-11 --wait

                Exit status: 0 copied, 2 refused by the policy, 5 AWS refused, 7 outcome unknown: look before you \
                run it again, 8 the copy is not healthy.
                """
        )

        @OptionGroup(title: "Image") var image: ImageOptions
        @OptionGroup(title: "Policy") var policy: PolicyOptions
        @OptionGroup(title: "Audit log") var audit: AuditOptions
        @OptionGroup(title: "Connection") var connection: ConnectionArguments
        @OptionGroup(title: "Output") var output: OutputOptions

        @Flag(help: "Stay until the copy is AVAILABLE or ERROR, and check that it is what was asked for.")
        var wait = false

        @Option(help: ArgumentHelp("How long to stay at the most (30m, 2h).", valueName: "time"))
        var waitTimeout = DurationArgument(.seconds(7200))

        func run() async throws {
            do {
                let report = try await copy()
                if showsProgress { Console.status("") }
                try ReportExit.finish(report, output: output)
            } catch let error as GateError {
                throw CommandFailure(error, output: output)
            }
        }

        private func copy() async throws(GateError) -> GateReport {
            guard image.name != nil else {
                throw GateError(
                    .validationError,
                    "a copy needs a name",
                    hint: "give --name, such as golden-win-2026-11"
                )
            }
            let run = try GateRun(
                image: image,
                policy: policy,
                connection: connection,
                output: output,
                openLog: audit.required
            )
            return try await run.gate.copy(run.request, provenance: !image.noProvenanceTags, watch: watch)
        }

        private var showsProgress: Bool { wait && !output.quiet && !output.isJSON && Console.errorIsTerminal }

        private var watch: WatchOptions? {
            guard wait else { return nil }
            let shows = showsProgress
            return WatchOptions(timeout: waitTimeout.duration) { progress in
                if shows { WatchProgressLine.show(progress) }
            }
        }
    }
}
