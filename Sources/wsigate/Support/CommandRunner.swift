// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import GateModel
import Glibc

/// Runs a command line and turns whatever comes of it into output and an exit status.
enum CommandRunner {
    static func run(arguments: [String]) async -> Never {
        let command: any ParsableCommand
        do { command = try parse(arguments) } catch { leave(status(for: error, arguments: arguments)) }
        guard let command = command as? any InterruptibleCommand else { leave(run(command, arguments)) }
        await Interruption.watch { leave(await run(command, arguments)) }
    }

    /// Runs the command and returns its exit status; what there is to say has been said.
    private static func run(_ command: any ParsableCommand, _ arguments: [String]) -> Int32 {
        var command = command
        do {
            try command.run()
            return 0
        } catch {
            return status(for: error, arguments: arguments)
        }
    }

    private static func run(_ command: any InterruptibleCommand, _ arguments: [String]) async -> Int32 {
        var command = command
        do {
            try await command.run()
            return 0
        } catch {
            return status(for: error, arguments: arguments)
        }
    }

    private static func status(for error: any Error, arguments: [String]) -> Int32 {
        switch error {
        case let failure as CommandFailure: failure.report()
        case let code as ExitCode: code.rawValue
        default: usageStatus(for: error, arguments: arguments)
        }
    }

    /// The command that the arguments name.
    ///
    /// The two that pipelines run are tried first and alone: taking in every subcommand costs a short run a millisecond.
    /// What they do not take is read again as a whole, for the right help and the right error.
    private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
        let rest = Array(arguments.dropFirst())
        if arguments.first == "copy" || arguments.first == "check" { WarmUp.begin() }
        let hot: (any ParsableCommand)? =
            switch arguments.first {
            case "copy": try? Wsigate.Copy.parseAsRoot(rest)
            case "check": try? Wsigate.Check.parseAsRoot(rest)
            default: nil
            }
        guard let hot, hot is Wsigate.Copy || hot is Wsigate.Check else { return try Wsigate.parseAsRoot(arguments) }
        return hot
    }

    /// Ends the process at once: everything is written without buffers of ours, and what libraries would tidy up, the
    /// system does.
    private static func leave(_ status: Int32) -> Never { _exit(status) }

    /// Help and versions are results; anything else here is bad usage, told like every other error.
    private static func usageStatus(for error: any Error, arguments: [String]) -> Int32 {
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
        return failure.report()
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
