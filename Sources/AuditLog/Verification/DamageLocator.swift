// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// Tells what was done to a journal that doesn't give the signed root.
struct DamageLocator {
    let checkpoint: Checkpoint
    /// How many bytes the journal has.
    let end: Int

    /// The damage where the cache of leaf hashes doesn't help: only what the lines themselves show.
    func unlocated(_ malformed: Damage?, linesFound: Int) -> Damage {
        if let malformed, malformed.kind == .malformedEntry {
            return Damage(.modified, index: malformed.index, malformed.message)
        }
        guard linesFound == checkpoint.size else {
            return Damage(
                .truncated,
                "its journal has \(linesFound) whole entries, and \(checkpoint.size) are signed; which are gone cannot be told"
            )
        }
        return Damage(
            .modified,
            "its \(checkpoint.size) entries are not the ones that are signed; which were changed cannot be told"
        )
    }

    /// What was done at the first line that is not the one that was signed.
    func classify(
        _ mismatch: VerificationPass.Mismatch,
        _ caches: borrowing LogCaches,
        _ journal: borrowing FileDescriptor
    ) throws(SystemCallError) -> Damage {
        let index = mismatch.index
        guard !mismatch.isEnd else { return cutOff(mismatch) }
        let stray = mismatch.actual.flatMap { LeafHashReader.index(of: $0, in: caches, size: checkpoint.size) }
        let comesLater = try mismatch.expected.map { expected throws(SystemCallError) in
            try isLeaf(expected, at: mismatch.nextOffset, in: journal)
        }
        switch (stray, comesLater ?? false) {
        case (let original?, _) where original < index:
            return damage(.duplicated, mismatch, "line \(index) is entry \(original) once more")
        case (let later?, true):
            return damage(.reordered, mismatch, "line \(index) is entry \(later), and entry \(index) comes after it")
        case (let later?, false):
            return damage(.missing, mismatch, Self.missing(index..<later))
        case (nil, true):
            return damage(.inserted, mismatch, "line \(index) was put in: it is no signed entry")
        case (nil, false):
            return damage(.modified, mismatch, "entry \(index) was changed")
        }
    }

    private func cutOff(_ mismatch: VerificationPass.Mismatch) -> Damage {
        if let rest = mismatch.actualWithoutLastByte, rest == mismatch.expected {
            return damage(.modified, mismatch, "the newline of entry \(mismatch.index) was changed")
        }
        return damage(
            .truncated,
            mismatch,
            "its journal ends before entry \(mismatch.index) does, and \(checkpoint.size) entries are signed"
        )
    }

    private func damage(_ kind: Damage.Kind, _ mismatch: VerificationPass.Mismatch, _ message: String) -> Damage {
        Damage(kind, index: mismatch.index, expected: mismatch.expected, actual: mismatch.actual, message)
    }

    private static func missing(_ range: Range<Int>) -> String {
        range.count == 1
            ? "entry \(range.lowerBound) is missing"
            : "entries \(range.lowerBound) to \(range.upperBound - 1) are missing"
    }

    /// Whether a leaf is among the lines from an offset on.
    private func isLeaf(
        _ wanted: SHA256Digest,
        at offset: Int,
        in journal: borrowing FileDescriptor
    ) throws(SystemCallError) -> Bool {
        var scanner = JournalScanner(from: offset, to: end)
        while let line = try scanner.next(from: journal) {
            if !line.isOverlong, scanner.leafHash(line) == wanted { return true }
        }
        return false
    }
}
