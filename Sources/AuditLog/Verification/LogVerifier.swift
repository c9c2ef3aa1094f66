// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

/// The steps of ``LogVerification/verify(at:lockTimeout:)``.
struct LogVerifier: ~Copyable {
    private static let chunk = 256 * 1024

    private let directory: LogDirectory
    private let caches: LogCaches
    /// Read before the checkpoint, so that an append in between cannot look like a rollback.
    private let knownSize: Int
    private var found = LogVerification()

    init(at path: String) throws(AuditLogError) {
        let directory = try LogDirectory(at: path)
        try directory.checkThatLogExists()
        caches = LogCaches(in: directory, writable: false)
        knownSize = caches.knownSize
        self.directory = directory
    }

    mutating func verify(lockTimeout: Duration?) throws(AuditLogError) -> LogVerification {
        do throws(AuditLogError) {
            found.verifierKey = try directory.readVerifierKey()
        } catch  where error.code == .damaged {
            return finding(Damage(.verifierKey, "\(LogDirectory.Name.verifierKey) is missing or malformed"))
        }
        do throws(AuditLogError) {
            return try verify(try directory.openJournal(O_RDONLY), lockTimeout)
        } catch  where error.code == .damaged {
            return finding(Damage(.truncated, index: 0, "\(LogDirectory.Name.journal) is missing"))
        }
    }

    private mutating func verify(
        _ journal: borrowing FileDescriptor,
        _ lockTimeout: Duration?
    ) throws(AuditLogError) -> LogVerification {
        let snapshot: LogSnapshot
        do throws(AuditLogError) {
            snapshot = try LogSnapshot(of: directory, journal, lockTimeout: lockTimeout)
        } catch  where error.code == .damaged {
            return finding(Damage(.checkpoint, "\(LogDirectory.Name.checkpoint) is missing"))
        }
        guard let checkpoint = accept(snapshot.checkpointNote) else { return found }
        do throws(SystemCallError) {
            try verify(journal, snapshot.journalByteCount, checkpoint)
        } catch {
            throw error.cannot("read", directory.path(of: LogDirectory.Name.journal))
        }
        return found
    }

    private mutating func finding(_ damage: Damage) -> LogVerification {
        found.damage = damage
        return found
    }

    private mutating func accept(_ note: [UInt8]) -> Checkpoint? {
        guard let key = found.verifierKey else { return nil }
        do throws(NoteError) {
            found.checkpoint = try Checkpoint(verifying: note, with: key)
        } catch {
            let kinds: [NoteError.Code: Damage.Kind] = [.unsigned: .foreignKey, .badSignature: .signature]
            found.damage = Damage(kinds[error.code] ?? .checkpoint, "its checkpoint is not valid: \(error.message)")
        }
        return found.checkpoint
    }

    private mutating func verify(
        _ journal: borrowing FileDescriptor,
        _ journalByteCount: Int,
        _ checkpoint: Checkpoint
    ) throws(SystemCallError) {
        var pass = VerificationPass(caches: LeafHashReader(limit: checkpoint.size))
        try pass.run(journal, journalByteCount, caches, size: checkpoint.size)
        found.byteCount = pass.byteCount
        found.danglingDecisions = pass.audit.danglingDecisions
        guard pass.frontier.size == checkpoint.size, pass.frontier.root == checkpoint.root else {
            try locate(pass, journal, journalByteCount, checkpoint)
            return
        }
        found.trustedSize = checkpoint.size
        found.damage = pass.audit.damage ?? rollback(checkpoint)
        found.tail = try tail(journal, pass.byteCount..<journalByteCount)
    }
}

extension LogVerifier {
    /// See ``LogCaches/knownSize``: entries that the caches know and the checkpoint doesn't were acknowledged once.
    private func rollback(_ checkpoint: Checkpoint) -> Damage? {
        guard knownSize > checkpoint.size else { return nil }
        return Damage(
            .rolledBack,
            index: checkpoint.size,
            "its checkpoint signs \(checkpoint.size) entries, but there were \(knownSize): an older one was put back"
        )
    }

    private mutating func locate(
        _ pass: borrowing VerificationPass,
        _ journal: borrowing FileDescriptor,
        _ journalByteCount: Int,
        _ checkpoint: Checkpoint
    ) throws(SystemCallError) {
        let locator = DamageLocator(checkpoint: checkpoint, end: journalByteCount)
        let isBelieved = LeafHashReader.root(of: caches, size: checkpoint.size) == checkpoint.root
        guard isBelieved, let mismatch = pass.mismatch else {
            found.damage = locator.unlocated(pass.audit.damage, linesFound: pass.frontier.size)
            return
        }
        found.trustedSize = mismatch.index
        found.damage = try locator.classify(mismatch, caches, journal)
    }

    private func tail(
        _ journal: borrowing FileDescriptor,
        _ range: Range<Int>
    ) throws(SystemCallError) -> UnsignedTail? {
        var lines = 0
        var last: UInt8?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let bytes = try journal.bytes(min(Self.chunk, range.upperBound - offset), at: offset)
            guard !bytes.isEmpty else { break }
            lines += bytes.count { $0 == 0x0A }
            last = bytes.last
            offset += bytes.count
        }
        guard let last else { return nil }
        return UnsignedTail(byteCount: offset - range.lowerBound, completeLines: lines, isTorn: last != 0x0A)
    }
}
