// SPDX-License-Identifier: Apache-2.0

extension DirectoryLog {
    /// Sets aside whatever follows the signed lines, and returns the line that records it, or none.
    ///
    /// Bytes beyond the checkpoint were never acknowledged: a writer acknowledges only after it signed. Even whole
    /// lines among them are not adopted, since anybody who can write the file could have put them there without
    /// having the key, and signing them would make them true.
    func setTailAside(asPartOf draft: EntryDraft) throws(AuditLogError) -> [[UInt8]] {
        let end = try files.journalByteCount()
        guard end > head.byteCount else { return [] }
        let tail = try setAside(head.byteCount..<end)
        let recovery = EntryDraft(
            id: EntryID.generate(now: draft.time),
            time: draft.time,
            type: .recovery,
            run: draft.run,
            tool: draft.tool,
            fields: tail.fields
        )
        return [try recovery.encoded()]
    }

    private func setAside(_ range: Range<Int>) throws(AuditLogError) -> TornTail {
        do throws(SystemCallError) {
            let tail = try TornTail.setAside(range, of: files)
            try files.journal.truncate(to: range.lowerBound)
            return tail
        } catch {
            throw error.cannot("set aside the unsigned end of", files.directory.path(of: LogDirectory.Name.journal))
        }
    }
}
