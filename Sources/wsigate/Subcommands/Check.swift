// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate

extension Wsigate {
    /// `wsigate check`.
    struct Check: InterruptibleCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            _superCommandName: "wsigate",
            abstract: "Say whether the policy would let an image be copied, and why; copies nothing.",
            discussion: """
                Asks AWS who owns the image and whom it is shared with, and holds the answer against the policy. \
                The answer holds for this moment only: 'wsigate copy' asks again before it copies.

                  wsigate check --policy policy.yaml --source-image-id wsi-0a1b2c3d4 --source-region us-east-1 \\
                                --region eu-central-1

                Exit status: 0 allowed, 2 refused, 3 bad policy, 4 facts not available.
                """
        )

        @OptionGroup(title: "Image") var image: ImageOptions
        @OptionGroup(title: "Policy") var policy: PolicyOptions
        @OptionGroup(title: "Audit log (optional for a check)") var audit: AuditOptions
        @OptionGroup(title: "Connection") var connection: ConnectionArguments
        @OptionGroup(title: "Output") var output: OutputOptions

        func run() async throws {
            do {
                let run = try GateRun(
                    image: image,
                    policy: policy,
                    connection: connection,
                    output: output,
                    openLog: audit.open
                )
                try ReportExit.finish(try await run.gate.check(run.request), output: output)
            } catch let error as GateError {
                throw CommandFailure(error, output: output)
            }
        }
    }
}
