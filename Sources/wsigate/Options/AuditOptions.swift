// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AuditLog
import CopyGate

/// Where decisions are recorded, and with which key.
struct AuditOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The audit log's directory. [env: WSIGATE_AUDIT_LOG]", valueName: "directory"))
    var auditLog: String?

    @Option(
        help: ArgumentHelp(
            """
            The log's Ed25519 signing key: a PEM file, or env:NAME for a variable that holds it; else DIRECTORY.key. \
            [env: WSIGATE_AUDIT_KEY]
            """,
            valueName: "file"
        )
    )
    var auditKey: String?

    @Option(help: ArgumentHelp("How long to wait for another process that is writing the log.", valueName: "time"))
    var auditLockTimeout = DurationArgument(.seconds(10))

    /// The log's directory, if one is named.
    var location: String? { auditLog ?? Environment.value("WSIGATE_AUDIT_LOG") }

    /// Opens the log, if one is named.
    func open() throws(GateError) -> DirectoryLog? {
        guard let location else { return nil }
        let reference = auditKey ?? Environment.value("WSIGATE_AUDIT_KEY")
        do throws(AuditLogError) {
            let key = try AuditKey.load(
                from: reference ?? AuditKey.defaultPath(forLogAt: location),
                environment: Environment.all
            )
            return try DirectoryLog.open(at: location, key: key, lockTimeout: auditLockTimeout.duration)
        } catch {
            throw GateError(error)
        }
    }

    /// Opens the log, which a copy cannot do without.
    func required() throws(GateError) -> DirectoryLog {
        guard let log = try open() else {
            throw GateError(
                .validationError,
                "a copy needs an audit log, and none is named",
                hint: "give --audit-log DIRECTORY or set WSIGATE_AUDIT_LOG; make one with: wsigate audit init"
            )
        }
        return log
    }
}
