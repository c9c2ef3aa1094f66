// SPDX-License-Identifier: Apache-2.0

extension DirectoryLog {
    /// Appends entries, all or none, in one write.
    ///
    /// They are acknowledged once the journal is synced and the checkpoint that signs them has durably taken the
    /// place of the one before. After a failed write or sync nobody knows what the disk holds, so this handle refuses
    /// every later append.
    ///
    /// - Throws: ``AuditLogError``; then none of the entries counts as logged.
    public func append(_ drafts: [EntryDraft]) throws(AuditLogError) -> [LogPosition] {
        try refuseIfPoisoned()
        guard let first = drafts.first else { return [] }
        var lines: [[UInt8]] = []
        for draft in drafts { lines.append(try draft.encoded()) }
        try files.lock.acquire(.exclusive, timeout: lockTimeout)
        defer { files.lock.release() }
        try takeUp()
        let recovery = try setTailAside(asPartOf: first)
        let batch = LineBatch(recovery + lines, after: head)
        try commit(batch)
        return (batch.head.size - lines.count..<batch.head.size).map { index in
            LogPosition(origin: origin, index: index, size: batch.head.size, root: batch.head.frontier.root)
        }
    }

    private func refuseIfPoisoned() throws(AuditLogError) {
        guard let poison else { return }
        throw AuditLogError(
            .poisoned,
            "nothing more is appended to the audit log in \(path), because an earlier append failed: \(poison)",
            hint: "See to the cause, then start wsigate again: it sets aside what was not signed."
        )
    }

    /// Takes up what other processes did since, and refuses a journal that lost signed bytes.
    private func takeUp() throws(AuditLogError) {
        do throws(AuditLogError) {
            try files.checkIdentity()
            if try files.directory.readCheckpointNote() != checkpointNote {
                (head, checkpointNote) = try LogLoader.advance(head, files, signer)
            }
            guard try files.journalByteCount() >= head.byteCount else {
                throw files.directory.damaged("the end of its journal is missing")
            }
        } catch {
            // What is open here is not the log any more; nothing this handle knows can be relied on.
            if error.code == .replaced || error.code == .damaged { poison = error.message }
            throw error
        }
    }

    private func commit(_ batch: LineBatch) throws(AuditLogError) {
        let note = try write(batch)
        do throws(AuditLogError) {
            do throws(SystemCallError) {
                try files.directory.publishCheckpointDraft()
            } catch {
                throw error.cannot("publish the checkpoint of", path)
            }
            try files.checkIdentity()
        } catch {
            // The new checkpoint may be the one that a restart finds, so the journal keeps what it signs.
            poison = error.message
            throw error
        }
        files.caches.write(batch.leaves, at: head.size)
        head = batch.head
        checkpointNote = note
        files.caches.write(head)
    }

    /// Makes the lines durable and the note that is to sign them.
    private func write(_ batch: LineBatch) throws(AuditLogError) -> [UInt8] {
        do throws(AuditLogError) {
            do throws(SystemCallError) {
                try files.journal.write(batch.bytes)
                try files.journal.synchronizeData()
            } catch {
                throw error.cannot("append to", files.directory.path(of: LogDirectory.Name.journal))
            }
            let checkpoint = Checkpoint(origin: origin, size: batch.head.size, root: batch.head.frontier.root)
            let note = try key.sign(checkpoint, as: signer)
            do throws(SystemCallError) {
                try files.directory.writeCheckpointDraft(note)
            } catch {
                throw error.cannot("write the checkpoint of", path)
            }
            return note
        } catch {
            poison = error.message
            // No checkpoint signs these lines. If they cannot be cut off, the next process sets them aside.
            try? files.journal.truncate(to: head.byteCount)
            throw error
        }
    }
}
