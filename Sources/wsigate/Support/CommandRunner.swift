// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import GateModel
import Glibc

/// Runs a command line and turns whatever comes of it into output and an exit status.
enum CommandRunner {
    static func run(arguments: [String]) async -> Never {
        do {
            var command = try Wsigate.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            Wsigate.exit()
        } catch let failure as CommandFailure {
            Glibc.exit(failure.report())
        } catch let code as ExitCode {
            Glibc.exit(code.rawValue)
        } catch {
            leave(with: error, arguments: arguments)
        }
    }

    /// Help and versions are results; anything else here is bad usage, told like every other error.
    private static func leave(with error: any Error, arguments: [String]) -> Never {
        let status = Wsigate.exitCode(for: error)
        guard status == .validationFailure else { Wsigate.exit(withError: error) }
        let help = arguments.first.map { $0.hasPrefix("-") ? "" : " \($0)" } ?? ""
        let failure = CommandFailure(
            GateError(
                .validationError,
                UsageMessage.plain(Wsigate.message(for: error)),
                hint: "see: wsigate\(help) --help"
            ),
            output: OutputOptions.guess(from: arguments)
        )
        Glibc.exit(failure.report())
    }
}

/// ArgumentParser's words, in our form.
enum UsageMessage {
    static func plain(_ message: String) -> String {
        let text = message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
        guard let first = text.first else { return "bad usage" }
        return first.lowercased() + text.dropFirst()
    }
}
