// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// How far a log goes: its tree's right edge, and where in the journal it ends.
struct LogHead: Hashable {
    /// The tree of all entries.
    private(set) var frontier = MerkleFrontier()
    /// The bytes of their lines.
    private(set) var byteCount = 0
    /// The tree and the bytes without the last entry: what the cache keeps, so that reading the last line proves it.
    private(set) var beforeLast: (frontier: MerkleFrontier, byteCount: Int) = (MerkleFrontier(), 0)

    /// The head of an empty log.
    init() {}

    /// The head that a cache claims.
    init(frontier: MerkleFrontier, byteCount: Int) {
        self.frontier = frontier
        self.byteCount = byteCount
        beforeLast = (frontier, byteCount)
    }

    var size: Int { frontier.size }

    /// Appends a line by its leaf's hash. Only for the last of several need the state before it be kept.
    mutating func append(_ leafHash: SHA256Digest, lineByteCount: Int, isLast: Bool) {
        if isLast { beforeLast = (frontier, byteCount) }
        frontier.append(leafHash)
        byteCount += lineByteCount
    }

    static func == (left: LogHead, right: LogHead) -> Bool {
        left.frontier == right.frontier && left.byteCount == right.byteCount
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(frontier)
        hasher.combine(byteCount)
    }
}
