// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate

/// The log that a command is about, named as an argument or by the environment.
struct LogLocation: ParsableArguments {
    @Argument(help: ArgumentHelp("The audit log's directory. [env: WSIGATE_AUDIT_LOG]", valueName: "directory"))
    var directory: String?

    func path() throws(GateError) -> String {
        guard let path = directory ?? Environment.value("WSIGATE_AUDIT_LOG") else {
            throw GateError(
                .validationError,
                "no audit log is named",
                hint: "name its directory, or set WSIGATE_AUDIT_LOG"
            )
        }
        return path
    }
}
