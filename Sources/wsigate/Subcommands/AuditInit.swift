// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AuditLog
import CopyGate
import GateModel

extension Wsigate {
    /// `wsigate audit init`.
    struct AuditInit: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: "Make an audit log and, unless there is one, its signing key.",
            discussion: """
                The origin names the log for all time: choose something that nobody else uses, such as \
                example.com/wsigate/production. The key stays outside the log; whoever has it can sign another \
                history. An existing log is never overwritten.

                  wsigate audit init ./audit --origin example.com/wsigate
                """
        )

        @OptionGroup(title: "Log") var location: LogLocation

        @Option(help: ArgumentHelp("The log's name, 1 to 255 bytes without spaces and '+'.", valueName: "name"))
        var origin: String

        @Option(
            help: ArgumentHelp(
                "The Ed25519 signing key: a PEM file, made if there is none, or env:NAME; else DIRECTORY.key.",
                valueName: "file"
            )
        )
        var key: String?

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() throws {
            do {
                let path = try location.path()
                let (key, log) = try make(path)
                let verifierKey = try LogVerification.verify(at: path).verifierKey?.description ?? ""
                show(path, key: key, origin: log.origin, verifierKey: verifierKey)
            } catch let error as GateError {
                throw CommandFailure(error, output: output)
            } catch let error as AuditLogError {
                throw CommandFailure(GateError(error), output: output)
            }
        }

        private func make(_ path: String) throws(AuditLogError) -> (AuditKey, DirectoryLog) {
            let key = try AuditKey.obtain(key, forLogAt: path, environment: Environment.all)
            return (key, try DirectoryLog.create(at: path, origin: origin, key: key))
        }

        private func show(_ path: String, key: AuditKey, origin: String, verifierKey: String) {
            if output.isJSON {
                let data: JSONValue = [
                    "directory": .string(path), "origin": .string(origin), "key": .string(key.reference),
                    "key_is_new": .bool(key.isNew), "verifier_key": .string(verifierKey),
                ]
                Console.result(JSONWriter.text(["success": true, "data": data]))
            } else if !output.quiet {
                Console.result(
                    """
                    audit log   \(Printable.text(path)) (\(Printable.text(origin)))
                    key         \(Printable.text(key.reference))\(key.isNew ? ", new: keep it safe" : "")
                    public key  \(Printable.text(verifierKey))
                                give this line to whoever is to verify the log
                    """
                )
            }
        }
    }
}
