// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import GateModel
import ImagePolicy

extension Wsigate {
    /// `wsigate policy validate`.
    struct PolicyValidate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "validate",
            abstract: "Check that policy files are valid; makes no call to AWS.",
            discussion: """
                Prints every problem with its file, line and column, and what was probably meant.

                  wsigate policy validate policy.yaml

                Exit status: 0 every file is valid, 3 at least one is not.
                """
        )

        @Argument(help: ArgumentHelp("The policy files.", valueName: "file"))
        var files: [String]

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() throws {
            var results: [JSONValue] = []
            var failures: [GateError] = []
            for file in files {
                do throws(GateError) {
                    results.append(valid(try PolicyFile.load(file), file))
                } catch {
                    failures.append(error)
                    results.append(["file": .string(file), "valid": false, "message": .string(error.message)])
                }
            }
            try finish(results, failures)
        }

        private func valid(_ policy: Policy, _ file: String) -> JSONValue {
            if !output.isJSON, !output.quiet {
                Console.result(
                    "\(output.resultStyle.green("valid"))  \(Printable.text(file))  "
                        + Printable.text(
                            "policy '\(policy.name)', \(policy.mode.rawValue) mode, sha256 \(policy.sha256)"
                        )
                )
            }
            return ["file": .string(file), "valid": true, "policy": policy.reference.json]
        }

        private func finish(_ results: [JSONValue], _ failures: [GateError]) throws {
            if output.isJSON {
                let error: JSONValue = failures.first?.json.object?["error"] ?? .null
                Console.result(
                    JSONWriter.text(
                        failures.isEmpty
                            ? ["success": true, "data": ["files": .array(results)]]
                            : ["success": false, "error": error, "files": .array(results)]
                    )
                )
            }
            for failure in failures { Console.error(ErrorText.render(failure, style: output.errorStyle)) }
            guard failures.isEmpty else { throw ExitCode(ErrorCode.policyInvalid.exitStatus) }
        }
    }
}
