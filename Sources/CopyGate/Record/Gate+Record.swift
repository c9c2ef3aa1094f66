// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FoundationEssentials
import GateModel

extension Gate {
    /// Records a decision that no copy follows, where there is a log.
    func record(
        _ decision: Decision,
        _ hearing: Hearing,
        carryOut: Bool
    ) async throws(GateError) -> RecordedDecision {
        if let log { return try await record(decision, hearing, carryOut: carryOut, in: log) }
        return RecordedDecision(
            id: EntryID.generate(now: clock.now()),
            time: clock.now(),
            decision: decision,
            carryOut: carryOut,
            position: nil
        )
    }

    /// Makes a decision durable.
    func record(
        _ decision: Decision,
        _ hearing: Hearing,
        carryOut: Bool,
        in log: any LogStore
    ) async throws(GateError) -> RecordedDecision {
        let fields = EntryFields.decision(decision, hearing, carryOut: carryOut, context: run.context)
        let draft = draft(.decision, id: EntryID.generate(now: clock.now()), fields)
        do {
            let position = try await append(draft, to: log)
            return RecordedDecision(
                id: draft.id,
                time: draft.time,
                decision: decision,
                carryOut: carryOut,
                position: position
            )
        } catch {
            throw GateError(error)
        }
    }

    /// Makes what became of a copy, or of the image it made, durable.
    func record(
        _ type: EntryType,
        _ fields: JSONObject,
        in log: any LogStore
    ) async throws(AuditLogError) -> LogPosition {
        try await append(draft(type, id: EntryID.generate(now: clock.now()), fields), to: log)
    }

    private func append(_ draft: EntryDraft, to log: any LogStore) async throws(AuditLogError) -> LogPosition {
        guard let position = try await log.append([draft]).last else {
            throw AuditLogError(
                .damaged,
                "the audit log acknowledged an entry without a position",
                hint: "run 'wsigate audit verify' on the log"
            )
        }
        return position
    }

    private func draft(_ type: EntryType, id: EntryID, _ fields: JSONObject) -> EntryDraft {
        EntryDraft(id: id, time: clock.now(), type: type, run: run.id, tool: run.tool, fields: fields)
    }
}
