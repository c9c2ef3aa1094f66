// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The right edge of a Merkle tree: all that is needed to append leaves and to tell the root.
///
/// A tree of n leaves is a row of complete subtrees, one for each one bit of n, largest first. Their roots are the
/// frontier, at most 63 hashes, so both appending and the root cost O(log n).
public struct MerkleFrontier: Hashable, Sendable {
    /// How many leaves the tree has.
    public private(set) var size: Int
    /// The roots of the complete subtrees, largest first.
    public private(set) var hashes: [SHA256Digest]

    /// The frontier of the empty tree.
    public init() {
        size = 0
        hashes = []
    }

    /// The frontier of a tree of a size; `nil` unless there is one hash for each one bit of it.
    public init?(size: Int, hashes: [SHA256Digest]) {
        guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    /// Appends a leaf by its hash.
    public mutating func append(_ leafHash: SHA256Digest) {
        var hash = leafHash
        for _ in 0..<(~size).trailingZeroBitCount {
            hash = MerkleTree.nodeHash(hashes.removeLast(), hash)
        }
        hashes.append(hash)
        size += 1
    }

    /// The root of the tree.
    public var root: SHA256Digest {
        guard var root = hashes.last else { return MerkleTree.emptyRoot }
        for hash in hashes.dropLast().reversed() { root = MerkleTree.nodeHash(hash, root) }
        return root
    }
}
