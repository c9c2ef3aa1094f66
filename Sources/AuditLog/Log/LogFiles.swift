// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

/// The open files of a log that is appended to.
struct LogFiles: ~Copyable, Sendable {
    let directory: LogDirectory
    let journal: FileDescriptor
    let lock: FileLock
    let caches: LogCaches

    init(opening path: String) throws(AuditLogError) {
        let directory = try LogDirectory(at: path)
        try directory.checkThatLogExists()
        guard unsafe faccessat(directory.folder.number, ".", W_OK, 0) == 0 else {
            throw SystemCallError("faccessat").cannot("write to the audit log", path)
        }
        let journal = try directory.openJournal(O_RDWR | O_APPEND)
        let lock = try directory.openLock()
        caches = LogCaches(in: directory, writable: true)
        self.journal = journal
        self.lock = lock
        self.directory = directory
    }

    /// - Throws: ``AuditLogError`` with `replaced` if any of the files is not the one that its name leads to.
    func checkIdentity() throws(AuditLogError) {
        try directory.checkIdentity()
        try directory.checkIdentity(of: LogDirectory.Name.journal, journal)
        try directory.checkIdentity(of: LogDirectory.Name.lock, lock.file)
    }

    func journalByteCount() throws(AuditLogError) -> Int {
        do throws(SystemCallError) {
            return try journal.status().byteCount
        } catch {
            throw error.cannot("read", directory.path(of: LogDirectory.Name.journal))
        }
    }
}

extension LogDirectory {
    func openJournal(_ flags: Int32) throws(AuditLogError) -> FileDescriptor {
        do throws(SystemCallError) {
            return try open(Name.journal, flags)
        } catch {
            throw error.number == ENOENT
                ? damaged("\(Name.journal) is missing") : error.cannot("open", path(of: Name.journal))
        }
    }

    func openLock() throws(AuditLogError) -> FileLock {
        do throws(SystemCallError) {
            return try FileLock(in: self, O_RDONLY | O_CREAT)
        } catch {
            throw error.cannot("open", path(of: Name.lock))
        }
    }

    func checkThatLogExists() throws(AuditLogError) {
        guard !contains(Name.checkpoint), !contains(Name.verifierKey) else { return }
        throw AuditLogError(
            .missing,
            "there is no audit log in \(path)",
            hint: "Check the path; 'wsigate audit init \(path) --origin NAME' makes a new log."
        )
    }

    /// The key that the log's checkpoints are signed with.
    func readVerifierKey() throws(AuditLogError) -> NoteVerifierKey {
        let bytes = try readForLog(Name.verifierKey)
        do throws(NoteError) {
            guard bytes.last == 0x0A, let text = String(validating: bytes.dropLast(), as: UTF8.self) else {
                throw .malformed("it is not one line of text")
            }
            return try NoteVerifierKey(parsing: text)
        } catch {
            throw damaged("\(Name.verifierKey) is not valid: \(error.message)")
        }
    }

    func readCheckpointNote() throws(AuditLogError) -> [UInt8] {
        try readForLog(Name.checkpoint)
    }

    private func readForLog(_ name: String) throws(AuditLogError) -> [UInt8] {
        do throws(SystemCallError) {
            return try read(name)
        } catch {
            throw error.number == ENOENT ? damaged("\(name) is missing") : error.cannot("read", path(of: name))
        }
    }

    func damaged(_ what: String) -> AuditLogError {
        AuditLogError(
            .damaged,
            "the audit log in \(path) is damaged: \(what)",
            hint: "Run 'wsigate audit verify \(path)' to see what was changed, and restore what was there."
        )
    }
}
