// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// Brings a head forward to the one that a checkpoint signs, by reading the lines between the two.
struct Replay {
    private static let batch = 4096

    private let start: LogHead
    private let checkpoint: Checkpoint

    /// The head that the checkpoint signs; `nil` if the lines after the given head do not lead to its root.
    ///
    /// What the caches lack of those lines is written to them, but only once the root has shown that they are the
    /// signed ones: if not, the caches are what tells which of them was changed.
    static func run(
        from head: LogHead,
        to checkpoint: Checkpoint,
        in files: borrowing LogFiles
    ) throws(SystemCallError) -> LogHead? {
        let replay = Replay(start: head, checkpoint: checkpoint)
        guard let end = try replay.read(files, caching: false), end.frontier.root == checkpoint.root else { return nil }
        if end.size - head.size > 1 || files.caches.leafHashCount < end.size {
            _ = try replay.read(files, caching: true)
            files.caches.write(end)
        }
        return end
    }

    private func read(_ files: borrowing LogFiles, caching: Bool) throws(SystemCallError) -> LogHead? {
        guard try beginsAtLine(files) else { return nil }
        var scanner = JournalScanner(from: start.byteCount, to: try files.journal.status().byteCount)
        var head = start
        var leaves: [SHA256Digest] = []
        while head.size < checkpoint.size {
            guard let line = try scanner.next(from: files.journal), line.isTerminated, !line.isOverlong else {
                return nil
            }
            let leaf = scanner.leafHash(line)
            head.append(leaf, lineByteCount: line.journalByteCount, isLast: head.size == checkpoint.size - 1)
            guard caching else { continue }
            leaves.append(leaf)
            if leaves.count == Self.batch || head.size == checkpoint.size {
                files.caches.write(leaves, at: head.size - leaves.count)
                leaves.removeAll(keepingCapacity: true)
            }
        }
        return head.size == checkpoint.size ? head : nil
    }

    /// The offset came from a cache that anybody could have changed.
    private func beginsAtLine(_ files: borrowing LogFiles) throws(SystemCallError) -> Bool {
        guard start.byteCount > 0 else { return start.size == 0 }
        return try files.journal.bytes(1, at: start.byteCount - 1) == [0x0A]
    }
}
