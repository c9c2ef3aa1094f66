// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// One reading of the signed part of a journal.
struct VerificationPass {
    /// The first line that is not the one that the cache of leaf hashes has.
    struct Mismatch {
        let index: Int
        let expected: SHA256Digest?
        /// The line's leaf hash; `nil` where the journal ended, or the line was longer than an entry can be.
        let actual: SHA256Digest?
        /// The same of the line without its last byte, for a last line that no newline ends.
        let actualWithoutLastByte: SHA256Digest?
        /// Whether the journal ends here.
        let isEnd: Bool
        /// Where the next line begins.
        let nextOffset: Int
    }

    private(set) var frontier = MerkleFrontier()
    private(set) var audit = EntryAudit()
    private(set) var byteCount = 0
    private(set) var mismatch: Mismatch?
    private var expected: LeafHashReader

    init(caches: LeafHashReader) {
        expected = caches
    }

    mutating func run(
        _ journal: borrowing FileDescriptor,
        _ journalByteCount: Int,
        _ caches: borrowing LogCaches,
        size: Int
    ) throws(SystemCallError) {
        var scanner = JournalScanner(from: 0, to: journalByteCount)
        for index in 0..<size {
            let line = try scanner.next(from: journal)
            let leaf = line.flatMap { $0.isOverlong ? nil : scanner.leafHash($0) }
            compare(index, line, leaf, scanner, caches)
            guard let line, line.isTerminated else { return }
            byteCount = scanner.offset
            guard let leaf else { continue }
            frontier.append(leaf)
            audit.check(scanner.bytes(line), at: index)
        }
    }

    private mutating func compare(
        _ index: Int,
        _ line: JournalScanner.Line?,
        _ leaf: SHA256Digest?,
        _ scanner: borrowing JournalScanner,
        _ caches: borrowing LogCaches
    ) {
        guard mismatch == nil else { return }
        let expected = expected.hash(at: index, in: caches)
        let isTerminated = line?.isTerminated ?? false
        guard leaf == nil || leaf != expected || !isTerminated else { return }
        mismatch = Mismatch(
            index: index,
            expected: expected,
            actual: leaf,
            actualWithoutLastByte: line.flatMap { $0.isTerminated ? nil : scanner.leafHashWithoutLastByte($0) },
            isEnd: !isTerminated,
            nextOffset: scanner.offset
        )
    }
}
