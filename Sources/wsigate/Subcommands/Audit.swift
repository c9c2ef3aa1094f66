// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

extension Wsigate {
    /// `wsigate audit`.
    struct Audit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make, verify and read audit logs.",
            subcommands: [AuditInit.self, AuditVerify.self, AuditShow.self]
        )
    }
}
