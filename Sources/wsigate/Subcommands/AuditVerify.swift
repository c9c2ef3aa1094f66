// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AuditLog
import CopyGate
import GateModel

extension Wsigate {
    /// `wsigate audit verify`.
    struct AuditVerify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check every entry of a log against its signed checkpoint.",
            discussion: """
                Reads the whole log and says whether its entries are the ones that were signed, all of them and in \
                order; if not, which is the first that is wrong and what was done to it. Needs no private key. \
                Decisions without an outcome are shown: a run was cut off, and a copy may exist that nobody recorded.

                What this cannot show: whether the holder of the key cut the log short and signed it again. Keep a \
                copy of DIRECTORY/checkpoint elsewhere to see that.

                Exit status: 0 intact, 6 damaged or not readable.
                """
        )

        @OptionGroup(title: "Log") var location: LogLocation
        @OptionGroup(title: "Output") var output: OutputOptions

        func run() throws {
            do {
                let path = try location.path()
                let verification = try LogVerification.verify(at: path)
                try finish(verification, path)
            } catch let error as GateError {
                throw CommandFailure(error, output: output)
            } catch let error as AuditLogError {
                throw CommandFailure(GateError(error), output: output)
            }
        }

        private func finish(_ verification: LogVerification, _ path: String) throws {
            let failure = verification.damage.map { VerificationText.failure($0, verification, path) }
            if output.isJSON {
                var object: JSONObject = .init(members: [.init(name: "success", value: .bool(failure == nil))])
                object["data"] = verification.json
                object["error"] = failure?.json.object?["error"]
                Console.result(JSONWriter.text(.object(object)))
            } else if !output.quiet {
                Console.result(VerificationText.render(verification, path, style: output.resultStyle))
            }
            guard let failure else { return }
            Console.error(ErrorText.render(failure, style: output.errorStyle))
            throw ExitCode(failure.code.exitStatus)
        }
    }
}
