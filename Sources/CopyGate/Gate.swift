// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
public import GateModel
import ImagePolicy

/// The gate: evidence, decision, clearance, copy, outcome, in that order and on one road.
///
/// Every front (command line, batch, service) goes through it; there is no other way to a copy.
public struct Gate: Sendable {
    let service: any ImageService
    let policy: Policy
    let log: (any LogStore)?
    let run: RunContext
    let clock: GateClock

    init(service: any ImageService, policy: Policy, log: (any LogStore)?, run: RunContext, clock: GateClock) {
        self.service = service
        self.policy = policy
        self.log = log
        self.run = run
        self.clock = clock
    }

    /// Gathers the evidence and judges it; copies nothing. The decision is recorded where there is a log.
    ///
    /// - Throws: ``GateError`` when there is no verdict: the facts or the log could not be had.
    public func check(_ request: CopyRequest) async throws(GateError) -> GateReport {
        let hearing = try await hear(request, for: .check, provenance: false)
        switch try await decide(hearing) {
        case .refused(let decision): return GateReport(hearing: hearing, decision: decision)
        case .cleared(_, let decision): return GateReport(hearing: hearing, decision: decision)
        }
    }

    /// Makes the copy if, and only if, the policy allows it and the log holds that it did.
    ///
    /// - Parameters:
    ///   - request: What to copy; it has a name.
    ///   - provenance: Whether the copy gets the tags that record where it came from.
    ///   - watch: How to wait for the new image; `nil` returns as soon as AWS has accepted the copy.
    /// - Throws: ``GateError`` when nothing was sent and there is no verdict: the facts or the log could not be had.
    public func copy(
        _ request: CopyRequest,
        provenance: Bool,
        watch: WatchOptions?
    ) async throws(GateError) -> GateReport {
        guard let log, request.name != nil else { throw Self.incomplete }
        let hearing = try await hear(request, for: .copy, provenance: provenance)
        switch try await decide(hearing) {
        case .refused(let decision): return GateReport(hearing: hearing, decision: decision)
        case .cleared(let clearance, let decision):
            var report = GateReport(hearing: hearing, decision: decision)
            await carryOut(spending: clearance, report: &report, log: log)
            if let watch { await verify(&report, watch: watch, log: log) }
            return report
        }
    }

    private static let incomplete = GateError(
        .validationError,
        "a copy takes a name and an audit log",
        hint: "give --name and --audit-log"
    )
}
