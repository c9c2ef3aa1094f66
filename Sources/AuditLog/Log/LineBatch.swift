// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// Lines that are written together, and where they lead.
struct LineBatch {
    /// The lines with their newlines.
    let bytes: [UInt8]
    /// Their leaves' hashes.
    let leaves: [SHA256Digest]
    /// The head once they are appended.
    let head: LogHead

    init(_ lines: [[UInt8]], after head: LogHead) {
        var bytes: [UInt8] = []
        var leaves: [SHA256Digest] = []
        var head = head
        for (position, line) in lines.enumerated() {
            let leaf = MerkleTree.leafHash(line)
            head.append(leaf, lineByteCount: line.count + 1, isLast: position == lines.count - 1)
            leaves.append(leaf)
            bytes += line
            bytes.append(0x0A)
        }
        self.bytes = bytes
        self.leaves = leaves
        self.head = head
    }
}
