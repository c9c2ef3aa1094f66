// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Glibc

/// The command line.
@main
struct Wsigate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wsigate",
        abstract: "Copies a shared WorkSpaces image only if the right account shared it, and proves it.",
        discussion: """
            A WorkSpaces image shared with your account can come from anyone, and IAM cannot tell from whom. wsigate \
            asks AWS who owns the image, holds the answer against your policy file, makes the copy only if the policy \
            allows it, and keeps a tamper-evident log of every decision and what became of it.

            Start with:
              wsigate audit init ./audit --origin example.com/wsigate
              wsigate check --policy policy.yaml --source-image-id wsi-… --source-region us-east-1
              wsigate copy  --policy policy.yaml --audit-log ./audit --source-image-id wsi-… \\
                            --source-region us-east-1 --region eu-central-1 --name golden-win-2026-11

            Shell completions: wsigate --generate-completion-script bash (or zsh, fish)

            Exit status: 0 done, 2 refused by the policy, 3 bad policy, 4 facts not available, 5 AWS refused the copy,
            6 audit log not usable, 7 outcome unknown, 8 copy unhealthy, 9 bad configuration, 64 bad usage.
            """,
        version: Version.text,
        subcommands: [Check.self, Copy.self, PolicyCommand.self, Audit.self]
    )

    static func main() async {
        Interruption.unblock()
        signal(SIGPIPE, SIG_IGN)
        // A limit on file sizes is to be told as a full disk, not to end the process.
        signal(SIGXFSZ, SIG_IGN)
        // libcurl would write the keys of TLS sessions to the file that this names.
        unsafe unsetenv("SSLKEYLOGFILE")
        await CommandRunner.run(arguments: Array(CommandLine.arguments.dropFirst()))
    }
}
