// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

/// Reads a journal line by line in memory that does not grow.
struct JournalScanner: ~Copyable {
    /// A line, in bytes of the scanner's buffer that are valid until the next one is asked for.
    struct Line {
        let range: Range<Int>
        /// Where it begins in the journal.
        let offset: Int
        /// Whether a newline ends it; the last one may lack it.
        let isTerminated: Bool
        /// Whether it is longer than an entry can be; then the range is only its beginning.
        let isOverlong: Bool
        /// Its bytes in the journal, newline included.
        let journalByteCount: Int
    }

    private static let chunk = 256 * 1024
    private static let newline: Int32 = 0x0A

    private let end: Int
    private var readOffset: Int
    private(set) var buffer: [UInt8]
    private var start = 0
    private var filled = 0

    /// Reads from a line's beginning to an end, both in bytes of the journal.
    init(from offset: Int, to end: Int) {
        self.end = end
        readOffset = offset
        buffer = [UInt8](repeating: 0, count: max(0, min(Self.chunk, end - offset)))
    }

    /// The next line; `nil` at the end.
    mutating func next(from journal: borrowing FileDescriptor) throws(SystemCallError) -> Line? {
        var searched = 0
        while true {
            if let count = newlineDistance(after: searched) { return take(count, isTerminated: true) }
            searched = filled - start
            if searched > EntryDraft.maximumByteCount { return try skipOverlong(journal) }
            guard try fill(journal) else { return searched == 0 ? nil : take(searched, isTerminated: false) }
        }
    }

    /// The hash of a line as a leaf.
    func leafHash(_ line: Line) -> SHA256Digest {
        MerkleTree.leafHash(buffer.span.extracting(line.range))
    }

    /// The hash of a line as a leaf, had it not its last byte; `nil` if it has none.
    func leafHashWithoutLastByte(_ line: Line) -> SHA256Digest? {
        guard !line.range.isEmpty else { return nil }
        return MerkleTree.leafHash(buffer.span.extracting(line.range.dropLast()))
    }

    /// A copy of a line.
    func bytes(_ line: Line) -> [UInt8] {
        Array(buffer[line.range])
    }

    /// Where in the journal the next line begins.
    var offset: Int { readOffset - (filled - start) }

    private func newlineDistance(after searched: Int) -> Int? {
        unsafe buffer.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, start + searched < filled,
                let found = unsafe memchr(base + start + searched, Self.newline, filled - start - searched)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - base - start
        }
    }

    private mutating func take(_ count: Int, isTerminated: Bool) -> Line {
        let isOverlong = count > EntryDraft.maximumByteCount
        let line = Line(
            range: start..<start + count,
            offset: offset,
            isTerminated: isTerminated,
            isOverlong: isOverlong,
            journalByteCount: count + (isTerminated ? 1 : 0)
        )
        start += line.journalByteCount
        return line
    }

    /// Moves what is left to the front and reads on; false at the end.
    private mutating func fill(_ journal: borrowing FileDescriptor) throws(SystemCallError) -> Bool {
        let left = filled - start
        buffer.replaceSubrange(0..<left, with: buffer[start..<filled])
        start = 0
        filled = left
        let wanted = min(buffer.count - left, end - readOffset)
        guard wanted > 0 else { return false }
        let count = try journal.read(into: &buffer, left..<left + wanted, at: readOffset)
        readOffset += count
        filled += count
        return count > 0
    }

    private mutating func skipOverlong(_ journal: borrowing FileDescriptor) throws(SystemCallError) -> Line {
        let begin = offset
        var isTerminated = false
        while !isTerminated {
            if let count = newlineDistance(after: 0) {
                start += count + 1
                isTerminated = true
            } else {
                start = filled
                guard try fill(journal) else { break }
            }
        }
        return Line(
            range: 0..<0,
            offset: begin,
            isTerminated: isTerminated,
            isOverlong: true,
            journalByteCount: offset - begin
        )
    }
}
