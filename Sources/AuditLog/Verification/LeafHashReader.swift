// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// Reads the cache of leaf hashes from the first on, a piece at a time.
struct LeafHashReader {
    private static let chunk = 4096

    private let limit: Int
    private var piece: [SHA256Digest] = []
    private var first = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// The hash at an index, which must not be less than that of the call before; `nil` if the cache ends before it.
    mutating func hash(at index: Int, in caches: borrowing LogCaches) -> SHA256Digest? {
        guard index < limit else { return nil }
        if index >= first + piece.count {
            first = index
            piece = caches.readLeafHashes(min(Self.chunk, limit - index), at: index)
        }
        return index - first < piece.count ? piece[index - first] : nil
    }

    /// The root of the tree of the first hashes; `nil` if there are fewer.
    static func root(of caches: borrowing LogCaches, size: Int) -> SHA256Digest? {
        var reader = LeafHashReader(limit: size)
        var frontier = MerkleFrontier()
        for index in 0..<size {
            guard let hash = reader.hash(at: index, in: caches) else { return nil }
            frontier.append(hash)
        }
        return frontier.root
    }

    /// The first index of a hash; `nil` if it isn't there.
    static func index(of wanted: SHA256Digest, in caches: borrowing LogCaches, size: Int) -> Int? {
        var reader = LeafHashReader(limit: size)
        return (0..<size).first { reader.hash(at: $0, in: caches) == wanted }
    }
}
