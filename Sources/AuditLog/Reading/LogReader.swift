// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

/// Reads a log's entries one after the other, in memory that does not grow.
///
/// Only signed entries are given out. Each is hashed on the way, and when the last one that the checkpoint signs is
/// reached the root is compared: a reader that comes to the end without an error has shown the log as it was signed.
public struct LogReader: ~Copyable {
    private let directory: LogDirectory
    private let journal: FileDescriptor
    private let signer: NoteVerifierKey
    private var scanner: JournalScanner
    private var frontier = MerkleFrontier()
    private var failure: AuditLogError?

    /// The head up to which entries are given out.
    public private(set) var checkpoint: Checkpoint

    /// Opens a log for reading; no key is needed and nothing is changed.
    ///
    /// - Throws: ``AuditLogError`` if there is no log, or its key or checkpoint is not valid.
    public init(
        at path: String,
        lockTimeout: Duration = DirectoryLog.defaultLockTimeout
    ) throws(AuditLogError) {
        let directory = try LogDirectory(at: path)
        try directory.checkThatLogExists()
        let signer = try directory.readVerifierKey()
        let journal = try directory.openJournal(O_RDONLY)
        let snapshot = try LogSnapshot(of: directory, journal, lockTimeout: lockTimeout)
        checkpoint = try Self.verify(snapshot.checkpointNote, signer, directory)
        scanner = JournalScanner(from: 0, to: snapshot.journalByteCount)
        self.directory = directory
        self.signer = signer
        self.journal = journal
    }

    /// The name of the log.
    public var origin: String { signer.name }

    /// The next entry; `nil` after the last one that is signed.
    ///
    /// - Throws: ``AuditLogError`` with `damaged` for a line that is not an entry, or at the end if the entries are not
    ///   the ones that were signed.
    public mutating func next() throws(AuditLogError) -> LogEntry? {
        guard frontier.size < checkpoint.size else { return nil }
        if let failure { throw failure }
        do throws(AuditLogError) {
            return try read()
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func read() throws(AuditLogError) -> LogEntry {
        let index = frontier.size
        guard let line = try nextLine(), line.isTerminated, !line.isOverlong else {
            throw directory.damaged("its journal ends before entry \(index), and \(checkpoint.size) entries are signed")
        }
        frontier.append(scanner.leafHash(line))
        guard frontier.size < checkpoint.size || frontier.root == checkpoint.root else {
            throw directory.damaged("its entries are not the \(checkpoint.size) that its checkpoint signs")
        }
        do throws(EntryProblem) {
            return try LogEntry(index: index, bytes: scanner.bytes(line))
        } catch {
            throw directory.damaged("entry \(index) is not valid: \(error.message)")
        }
    }

    private mutating func nextLine() throws(AuditLogError) -> JournalScanner.Line? {
        do throws(SystemCallError) {
            return try scanner.next(from: journal)
        } catch {
            throw error.cannot("read", directory.path(of: LogDirectory.Name.journal))
        }
    }
}

extension LogReader {
    /// Looks for entries that were signed since, and returns whether there are any.
    ///
    /// - Throws: ``AuditLogError`` if the log was deleted or replaced, or its checkpoint is not valid or older.
    public mutating func refresh() throws(AuditLogError) -> Bool {
        try directory.checkIdentity()
        try directory.checkIdentity(of: LogDirectory.Name.journal, journal)
        let newer = try Self.verify(try directory.readCheckpointNote(), signer, directory)
        guard newer.size >= checkpoint.size else {
            throw directory.damaged("its checkpoint signs \(newer.size) entries, and signed \(checkpoint.size) before")
        }
        guard newer.size > checkpoint.size else { return false }
        // Read anew: what the scanner read ahead was not signed then, and may have been set aside since.
        scanner = JournalScanner(from: scanner.offset, to: try Self.byteCount(journal, directory))
        checkpoint = newer
        return true
    }

    /// The next entry, waited for if need be; `nil` once the task is cancelled.
    ///
    /// - Parameter interval: How often to look for new entries while there are none.
    /// - Throws: ``AuditLogError`` as ``next()`` and ``refresh()`` do.
    public mutating func follow(every interval: Duration = .milliseconds(250)) async throws(AuditLogError) -> LogEntry?
    {
        while !Task.isCancelled {
            if let entry = try next() { return entry }
            if try refresh() { continue }
            do { try await Task.sleep(for: interval) } catch { return nil }
        }
        return nil
    }

    private static func byteCount(
        _ journal: borrowing FileDescriptor,
        _ directory: borrowing LogDirectory
    ) throws(AuditLogError) -> Int {
        do throws(SystemCallError) {
            return try journal.status().byteCount
        } catch {
            throw error.cannot("read", directory.path(of: LogDirectory.Name.journal))
        }
    }

    private static func verify(
        _ note: [UInt8],
        _ signer: NoteVerifierKey,
        _ directory: borrowing LogDirectory
    ) throws(AuditLogError) -> Checkpoint {
        do throws(NoteError) {
            return try Checkpoint(verifying: note, with: signer)
        } catch {
            throw directory.damaged("its checkpoint is not valid: \(error.message)")
        }
    }
}
