// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Glibc

/// The two files that only save work: `hashes` and `frontier`.
///
/// They are written without being synced, and a failure to write them is let pass: the entries are durable and signed
/// by then, and whoever finds a cache that doesn't lead to the signed root does without.
struct LogCaches: ~Copyable, Sendable {
    private let leafHashes: FileDescriptor?
    private let frontier: FileDescriptor?

    init(in directory: borrowing LogDirectory, writable: Bool) {
        let flags = writable ? O_RDWR | O_CREAT : O_RDONLY
        leafHashes = try? directory.open(LogDirectory.Name.leafHashes, flags)
        frontier = try? directory.open(LogDirectory.Name.frontier, flags)
    }

    /// The head that was last written down.
    func readFrontier() -> FrontierFile? {
        guard let bytes = try? frontier?.bytes(FrontierFile.maximumByteCount, at: 0) else { return nil }
        return FrontierFile(bytes)
    }

    func write(_ head: LogHead) {
        guard let file = FrontierFile(head) else { return }
        try? frontier?.write(file.bytes, at: 0)
    }

    /// How many leaf hashes there are.
    var leafHashCount: Int {
        ((try? leafHashes?.status().byteCount) ?? 0) / SHA256Digest.byteCount
    }

    /// How many entries both caches know of. They are written after the checkpoint is durable, so it is never more than
    /// were signed once.
    var knownSize: Int {
        min(readFrontier()?.size ?? 0, leafHashCount)
    }

    func readLeafHashes(_ count: Int, at index: Int) -> [SHA256Digest] {
        let width = SHA256Digest.byteCount
        guard let bytes = try? leafHashes?.bytes(count * width, at: index * width) else { return [] }
        return stride(from: 0, to: bytes.count - width + 1, by: width).compactMap {
            SHA256Digest(bytes: bytes[$0..<$0 + width])
        }
    }

    func write(_ hashes: [SHA256Digest], at index: Int) {
        guard !hashes.isEmpty else { return }
        try? leafHashes?.write(hashes.flatMap(\.bytes), at: index * SHA256Digest.byteCount)
    }
}
