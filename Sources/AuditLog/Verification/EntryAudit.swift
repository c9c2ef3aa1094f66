// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// Looks at what entries say, one after the other; their hashes are somebody else's concern.
///
/// It remembers only decisions whose outcome is still to come, so its memory doesn't grow with the log.
struct EntryAudit {
    private var pending: [EntryID: DanglingDecision] = [:]
    /// The first entry that is not one.
    private(set) var damage: Damage?

    /// Decisions whose outcome never came.
    var danglingDecisions: [DanglingDecision] {
        pending.values.sorted { $0.index < $1.index }
    }

    mutating func check(_ line: [UInt8], at index: Int) {
        do throws(EntryProblem) {
            try note(LogEntry(index: index, bytes: line))
        } catch {
            damage = damage ?? Damage(.malformedEntry, index: index, "entry \(index) is not valid: \(error.message)")
        }
    }

    private mutating func note(_ entry: LogEntry) {
        switch entry.type {
        case "decision": decided(entry)
        case "outcome", "reconciliation":
            if let decision = entry.decision { pending[decision] = nil }
        default: break
        }
    }

    private mutating func decided(_ entry: LogEntry) {
        guard entry.object["carry_out"]?.bool == true else { return }
        if let earlier = pending[entry.id] {
            damage =
                damage
                ?? Damage(
                    .repeatedID,
                    index: entry.index,
                    "entry \(entry.index) has the identifier of entry \(earlier.index), \(entry.id)"
                )
        }
        pending[entry.id] = DanglingDecision(index: entry.index, id: entry.id, time: entry.timeText)
    }
}
