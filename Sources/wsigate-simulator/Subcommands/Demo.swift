// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

extension WsigateSimulator {
    /// `wsigate-simulator demo`.
    struct Demo: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "See wsigate at work: a guided tour of a few seconds.",
            discussion: """
                Runs the wsigate beside this program, or else the one in PATH, in a temporary folder and against a \
                simulator of its own. It talks to no other computer and reads nothing of your AWS configuration.

                Exit status: 0 if each command ended as it has to, 1 if not.
                """
        )

        @Flag(help: "Keep the temporary folder, and say where it is.")
        var keep = false

        @Flag(help: "Wait for Enter between the steps; on a terminal only.")
        var pause = false

        func run() async throws {
            let programs = ExecutableFinder.ofThisProcess()
            _ = try programs.path(of: "wsigate")
            let folder = try TourFolder.make()
            let keeps = keep
            let interruption = TourInterruption { if !keeps { folder.remove() } }
            defer {
                if !keeps { folder.remove() }
                interruption.end()
            }
            try await TourServer.serve { port in try await lead(programs, folder, port: port) }
        }

        private func lead(_ programs: ExecutableFinder, _ folder: TourFolder, port: Int) async throws {
            let variables = ProcessInfo.processInfo.environment
            let narrator = TourNarrator(
                style: .ofThisProcess(variables),
                page: .ofThisProcess(),
                say: Console.output
            )
            let environment = TourEnvironment(
                folder: folder.path,
                port: port,
                libraryPath: variables["LD_LIBRARY_PATH"]
            )
            let waits = pause && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            let guide = TourGuide(narrator: narrator, environment: environment, programs: programs) {
                if waits { TourPause.wait(style: narrator.style) }
            }
            open(narrator, environment)
            try await guide.lead(through: Tour.steps)
            close(narrator, folder)
        }

        private func open(_ narrator: TourNarrator, _ environment: TourEnvironment) {
            narrator.title(TourTexts.title)
            narrator.paragraph(TourTexts.introduction)
            narrator.paragraph(TourTexts.scene)
            environment.setUp.forEach(narrator.command)
            narrator.say("")
        }

        private func close(_ narrator: TourNarrator, _ folder: TourFolder) {
            narrator.paragraph(TourTexts.ending)
            narrator.title("What to do next")
            narrator.paragraph(TourTexts.next)
            if keep { narrator.paragraph(TourTexts.kept(folder.path)) }
        }
    }
}
