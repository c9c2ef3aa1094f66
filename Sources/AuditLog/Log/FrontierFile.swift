// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// The file `frontier`: a head without its last entry, so that a log is opened by reading one line.
///
/// 8 bytes `wsigfr1\n`, the log's size and the offset of its last line as big-endian 64-bit numbers, then the frontier
/// of the tree without that line. It is written in place and never synced: whoever reads it completes the tree with
/// the line at that offset, and believes it only if the root is the one that is signed.
struct FrontierFile: Hashable {
    private static let magic = Array("wsigfr1\n".utf8)
    static let maximumByteCount = 24 + 64 * SHA256Digest.byteCount

    /// The size of the log with its last entry.
    let size: Int
    /// The head without it.
    let head: LogHead

    /// What there is to keep of a head; `nil` of an empty one.
    init?(_ head: LogHead) {
        guard head.size > 0 else { return nil }
        size = head.size
        self.head = LogHead(frontier: head.beforeLast.frontier, byteCount: head.beforeLast.byteCount)
    }

    /// What the bytes claim; `nil` if they are not of this format. Bytes after the last hash are of no account, since a
    /// frontier may be shorter than the one it overwrites.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 24, bytes.starts(with: Self.magic) else { return nil }
        let numbers = [bytes[8..<16], bytes[16..<24]].map { $0.reduce(0 as UInt64) { $0 << 8 | UInt64($1) } }
        guard let size = Int(exactly: numbers[0]), let offset = Int(exactly: numbers[1]), size > 0 else { return nil }
        let hashes = stride(from: 24, to: 24 + 32 * (size - 1).nonzeroBitCount, by: 32).compactMap { start in
            SHA256Digest(bytes: bytes.dropFirst(start).prefix(32))
        }
        guard let frontier = MerkleFrontier(size: size - 1, hashes: hashes) else { return nil }
        self.size = size
        head = LogHead(frontier: frontier, byteCount: offset)
    }

    var bytes: [UInt8] {
        Self.magic + UInt64(size).bigEndianBytes + UInt64(head.byteCount).bigEndianBytes
            + head.frontier.hashes.flatMap(\.bytes)
    }
}
