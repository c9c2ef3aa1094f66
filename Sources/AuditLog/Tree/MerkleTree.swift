// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The hashes of a Merkle tree, [RFC 6962 section 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1).
///
/// Leaves and nodes are hashed under different prefixes, so that no node can pass for a leaf.
public enum MerkleTree {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = SHA256.hash([])

    /// The hash of a leaf: SHA-256 of a zero byte and the entry.
    public static func leafHash(_ entry: [UInt8]) -> SHA256Digest {
        leafHash(entry.span)
    }

    /// The hash of a leaf: SHA-256 of a zero byte and the entry.
    public static func leafHash(_ entry: borrowing Span<UInt8>) -> SHA256Digest {
        SHA256.hash(prefix: 0, entry)
    }

    /// The hash of a node: SHA-256 of a one byte and the hashes below it.
    public static func nodeHash(_ left: SHA256Digest, _ right: SHA256Digest) -> SHA256Digest {
        SHA256.hash(prefix: 1, left, right)
    }
}
