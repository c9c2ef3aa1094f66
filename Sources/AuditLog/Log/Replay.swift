// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// Brings a head forward to the one that a checkpoint signs, by reading the lines between the two.
struct Replay {
    private static let batch = 4096

    private let checkpoint: Checkpoint
    private var head: LogHead
    private var leaves: [SHA256Digest] = []

    /// The head that the checkpoint signs; `nil` if the lines after the given head do not lead to its root.
    ///
    /// Writes the leaf hashes of those lines to the cache.
    static func run(
        from head: LogHead,
        to checkpoint: Checkpoint,
        in files: borrowing LogFiles
    ) throws(SystemCallError) -> LogHead? {
        var replay = Replay(checkpoint: checkpoint, head: head)
        guard try replay.read(files) else { return nil }
        replay.flush(files)
        return replay.head.frontier.root == checkpoint.root ? replay.head : nil
    }

    private init(checkpoint: Checkpoint, head: LogHead) {
        self.checkpoint = checkpoint
        self.head = head
    }

    private mutating func read(_ files: borrowing LogFiles) throws(SystemCallError) -> Bool {
        guard try beginsAtLine(files) else { return false }
        var scanner = JournalScanner(from: head.byteCount, to: try files.journal.status().byteCount)
        while head.size < checkpoint.size {
            guard let line = try scanner.next(from: files.journal), line.isTerminated, !line.isOverlong else {
                return false
            }
            append(scanner.leafHash(line), line)
            if leaves.count == Self.batch { flush(files) }
        }
        return head.size == checkpoint.size
    }

    /// The offset came from a cache that anybody could have changed.
    private func beginsAtLine(_ files: borrowing LogFiles) throws(SystemCallError) -> Bool {
        guard head.byteCount > 0 else { return head.size == 0 }
        return try files.journal.bytes(1, at: head.byteCount - 1) == [0x0A]
    }

    private mutating func append(_ leaf: SHA256Digest, _ line: JournalScanner.Line) {
        let isLast = head.size == checkpoint.size - 1
        head.append(leaf, lineByteCount: line.journalByteCount, isLast: isLast)
        leaves.append(leaf)
    }

    private mutating func flush(_ files: borrowing LogFiles) {
        files.caches.write(leaves, at: head.size - leaves.count)
        leaves.removeAll(keepingCapacity: true)
    }
}
