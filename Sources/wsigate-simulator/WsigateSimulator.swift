// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The simulator's command line; each subcommand has a file of its own.
@main
struct WsigateSimulator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wsigate-simulator",
        abstract: "Amazon WorkSpaces images and AWS STS on your own computer, to test policies and pipelines against.",
        discussion: """
            Nothing here talks to AWS. Point a client at it with its endpoint URL:

              wsigate-simulator serve --world world.yaml --listen 127.0.0.1:4599
              AWS_ENDPOINT_URL=http://127.0.0.1:4599 wsigate check ...
            """,
        subcommands: [Demo.self, Serve.self]
    )

    /// Runs the subcommand; a ``Failure`` is told in the words that wsigate uses, all else in ArgumentParser's.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Console.error("wsigate-simulator: \(failure)")
            exit(withError: ExitCode.failure)
        } catch {
            exit(withError: error)
        }
    }
}
