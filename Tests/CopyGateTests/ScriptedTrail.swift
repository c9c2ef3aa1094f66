// SPDX-License-Identifier: Apache-2.0

import AuditLog
import CopyGate
import Cryptography
import GateModel
import Synchronization

/// A log in memory that can be told to fail at an entry.
final class ScriptedTrail: LogStore {
    let origin = "test"
    private let drafts = Mutex<[EntryDraft]>([])
    private let failingAt: Int?

    init(failingAt: Int? = nil) { self.failingAt = failingAt }

    var entries: [EntryDraft] { drafts.withLock { $0 } }

    func append(_ new: [EntryDraft]) async throws(AuditLogError) -> [LogPosition] {
        let count = drafts.withLock { drafts in
            if drafts.count == failingAt { return -1 }
            drafts += new
            return drafts.count
        }
        guard count >= 0 else {
            throw AuditLogError(.full, "the disk is full", hint: "make room")
        }
        return [LogPosition(origin: origin, index: count - 1, size: count, root: SHA256.hash([]))]
    }
}
