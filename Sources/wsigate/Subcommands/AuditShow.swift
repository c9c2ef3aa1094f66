// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AuditLog
import CopyGate
import FoundationEssentials
import GateModel

extension Wsigate {
    /// `wsigate audit show`.
    struct AuditShow: InterruptibleCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show a log's decisions and what became of them.",
            discussion: """
                A table for people, a row for each decision; with --output json each entry as it was signed, one on a \
                line, for jq. Entries that are not signed are not shown, and a log that does not verify ends with an \
                error.

                  wsigate audit show ./audit --denied --since 7d
                  wsigate audit show ./audit --follow --output json | jq .verdict
                """
        )

        @OptionGroup(title: "Log") var location: LogLocation

        @Flag(help: "Only denials, carried out or not.")
        var denied = false

        @Option(
            help: ArgumentHelp("Only from this time on: 2026-11-23T13:46:38Z, or 7d, 12h, 30m ago.", valueName: "time")
        )
        var since: SinceArgument?

        @Option(help: ArgumentHelp("Only what is about this image.", valueName: "id"))
        var image: String?

        @Flag(help: "Go on with new entries as they are signed, until interrupted.")
        var follow = false

        @OptionGroup(title: "Output") var output: OutputOptions

        func run() async throws {
            do {
                try await show(try location.path(), try filter())
            } catch let error as GateError {
                throw CommandFailure(error, output: output)
            } catch let error as AuditLogError {
                throw CommandFailure(GateError(error), output: output)
            }
        }

        private func filter() throws(GateError) -> LogFilter {
            do throws(InvalidParameter) {
                let imageID: ImageID?
                if let image { imageID = try ImageID(validating: image, parameter: "image") } else { imageID = nil }
                return LogFilter(deniedOnly: denied, since: since?.date(before: Date()), imageID: imageID)
            } catch {
                throw GateError(error)
            }
        }

        private func show(_ path: String, _ filter: LogFilter) async throws {
            var reader = try LogReader(at: path)
            var view = EntryView(filter: filter, output: output, follows: follow)
            while let entry = try reader.next() { view.show(entry) }
            view.endOfLog()
            guard follow else { return }
            while let entry = try await reader.follow() { view.show(entry) }
        }
    }
}
