// SPDX-License-Identifier: Apache-2.0

/// Finds out how far a log goes when it is opened, or after another process appended to it.
enum LogLoader {
    /// The signed head and the note that signs it, for a log of which nothing is known yet.
    ///
    /// The caller holds the lock.
    static func load(
        _ files: borrowing LogFiles,
        _ signer: NoteVerifierKey
    ) throws(AuditLogError) -> (LogHead, [UInt8]) {
        let note = try files.directory.readCheckpointNote()
        let checkpoint = try verify(note, signer, files)
        try refuseRollback(checkpoint, files)
        if let cached = files.caches.readFrontier(), cached.size <= checkpoint.size,
            files.caches.leafHashCount >= cached.size,
            let head = try replay(cached.head, checkpoint, files)
        {
            return (head, note)
        }
        guard let head = try replay(LogHead(), checkpoint, files) else { throw damage(files, checkpoint) }
        return (head, note)
    }

    /// The signed head and the note that signs it, for a log that was at a known head once.
    ///
    /// Only what continues that head is taken, so that this handle never signs a fork or a shortened log.
    static func advance(
        _ head: LogHead,
        _ files: borrowing LogFiles,
        _ signer: NoteVerifierKey
    ) throws(AuditLogError) -> (LogHead, [UInt8]) {
        let note = try files.directory.readCheckpointNote()
        let checkpoint = try verify(note, signer, files)
        guard checkpoint.size >= head.size else {
            throw files.directory.damaged(
                "its checkpoint signs \(checkpoint.size) entries, and signed \(head.size) before"
            )
        }
        if checkpoint.size == head.size, checkpoint.root == head.frontier.root { return (head, note) }
        guard let next = try replay(head, checkpoint, files) else { throw damage(files, checkpoint) }
        return (next, note)
    }

    private static func verify(
        _ note: [UInt8],
        _ signer: NoteVerifierKey,
        _ files: borrowing LogFiles
    ) throws(AuditLogError) -> Checkpoint {
        do throws(NoteError) {
            return try Checkpoint(verifying: note, with: signer)
        } catch {
            throw files.directory.damaged("its checkpoint is not valid: \(error.message)")
        }
    }

    /// Where the caches know of more entries than the checkpoint signs, an older checkpoint was put back. To go on would
    /// set aside entries that were acknowledged.
    private static func refuseRollback(
        _ checkpoint: Checkpoint,
        _ files: borrowing LogFiles
    ) throws(AuditLogError) {
        let known = files.caches.knownSize
        guard known > checkpoint.size else { return }
        throw files.directory.damaged(
            "its checkpoint signs \(checkpoint.size) entries, but there were \(known): an older one was put back"
        )
    }

    private static func replay(
        _ head: LogHead,
        _ checkpoint: Checkpoint,
        _ files: borrowing LogFiles
    ) throws(AuditLogError) -> LogHead? {
        do throws(SystemCallError) {
            return try Replay.run(from: head, to: checkpoint, in: files)
        } catch {
            throw error.cannot("read", files.directory.path(of: LogDirectory.Name.journal))
        }
    }

    private static func damage(_ files: borrowing LogFiles, _ checkpoint: Checkpoint) -> AuditLogError {
        let found = try? LogVerification.verify(at: files.directory.path, lockTimeout: nil)
        return files.directory.damaged(
            found?.damage?.message ?? "its lines are not the \(checkpoint.size) entries that its checkpoint signs"
        )
    }
}
