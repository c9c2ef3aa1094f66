// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

extension Wsigate {
    /// `wsigate policy`.
    struct PolicyCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "policy",
            abstract: "Work on policy files.",
            subcommands: [PolicyValidate.self]
        )
    }
}
