// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel

extension Gate {
    /// Spends the clearance and records what came of it, whatever that is.
    func carryOut(spending clearance: consuming Clearance, report: inout GateReport, log: any LogStore) async {
        let decision = clearance.decision
        let outcome = await service.copy(spending: clearance)
        report.outcome = outcome
        do throws(AuditLogError) {
            report.outcomePosition = try await record(.outcome, EntryFields.outcome(outcome, of: decision), in: log)
        } catch {
            report.recordingFailure = error
        }
    }

    /// Waits for the new image and records whether it is what was asked for.
    func verify(_ report: inout GateReport, watch options: WatchOptions, log: any LogStore) async {
        guard case .copied(let imageID, _) = report.outcome, report.recordingFailure == nil else { return }
        let watch = CopyWatch(service: service, clock: clock, options: options)
        guard let verification = await watch.verify(imageID, report: report) else {
            report.wasInterrupted = true
            return
        }
        report.verification = verification
        do throws(AuditLogError) {
            let fields = EntryFields.verification(verification, of: report.decision.id)
            _ = try await record(.verification, fields, in: log)
        } catch {
            report.recordingFailure = error
        }
    }
}
