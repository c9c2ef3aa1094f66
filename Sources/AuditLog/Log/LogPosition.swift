// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// Where an acknowledged entry stands.
public struct LogPosition: Hashable, Sendable {
    /// The name of the log.
    public let origin: String
    /// The entry's index, from 0.
    public let index: Int
    /// The size of the log that the checkpoint signs, the entry and those appended with it included.
    public let size: Int
    /// The root that the checkpoint signs.
    public let root: SHA256Digest

    /// A place in a log.
    public init(origin: String, index: Int, size: Int, root: SHA256Digest) {
        self.origin = origin
        self.index = index
        self.size = size
        self.root = root
    }
}
