// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A log's checkpoint, and its journal's length at the same moment.
struct LogSnapshot {
    let checkpointNote: [UInt8]
    let journalByteCount: Int

    /// Takes the lock for a moment, so that no append is seen half done. Where there is no lock to be had, as in a copy
    /// of a log, it does without.
    init(
        of directory: borrowing LogDirectory,
        _ journal: borrowing FileDescriptor,
        lockTimeout: Duration?
    ) throws(AuditLogError) {
        let lock = try Self.lock(directory, lockTimeout)
        checkpointNote = try directory.readCheckpointNote()
        do throws(SystemCallError) {
            journalByteCount = try journal.status().byteCount
        } catch {
            throw error.cannot("read", directory.path(of: LogDirectory.Name.journal))
        }
        lock?.release()
    }

    private static func lock(
        _ directory: borrowing LogDirectory,
        _ timeout: Duration?
    ) throws(AuditLogError) -> FileLock? {
        guard let timeout, let lock = try? FileLock(in: directory, O_RDONLY) else { return nil }
        try lock.acquire(.shared, timeout: timeout)
        return lock
    }
}
