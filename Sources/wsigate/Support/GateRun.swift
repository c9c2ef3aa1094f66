// SPDX-License-Identifier: Apache-2.0

import AuditLog
import CopyGate
import FoundationEssentials
import GateModel

/// One check or copy, put together from its options.
struct GateRun: Sendable {
    let gate: Gate
    let request: CopyRequest

    /// Reads everything that needs no network: bad parameters first, then policy, settings and log.
    init(
        image: ImageOptions,
        policy: PolicyOptions,
        connection: ConnectionArguments,
        output: OutputOptions,
        openLog: () throws(GateError) -> DirectoryLog?
    ) throws(GateError) {
        let validated = try Self.validated { () throws(InvalidParameter) in try image.validated() }
        let policy = try policy.load()
        let run = Self.newRun()
        let connection = try Connection(
            options: connection.options(debug: output.debug),
            region: image.region,
            run: run,
            environment: Environment.all
        )
        request = try Self.validated { () throws(InvalidParameter) in
            try validated.request(to: connection.destination)
        }
        gate = try Gate(
            connection: connection,
            source: validated.sourceRegion,
            policy: policy,
            log: try openLog(),
            run: run
        )
    }

    private static func newRun() -> RunContext {
        RunContext(
            id: EntryID.generate(now: Date()),
            tool: Version.tool,
            context: JobContext.detect(in: Environment.all)
        )
    }

    private static func validated<Value>(_ body: () throws(InvalidParameter) -> Value) throws(GateError) -> Value {
        do { return try body() } catch { throw GateError(error) }
    }
}
