// SPDX-License-Identifier: Apache-2.0

/// The 32 bytes that SHA-256 makes of a message.
///
/// A value of fixed size without heap storage; millions of them may lie in one array.
/// It is public: comparing two digests takes a time that depends on their content. Use ``ConstantTime`` for
/// message authentication codes that an attacker may try to guess.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes a digest has.
    public static let byteCount = Bytes32.count

    let storage: Bytes32

    /// Takes the bytes of a digest; nil unless there are exactly 32.
    public init?(bytes: some Collection<UInt8>) {
        guard let storage = Bytes32(bytes) else { return nil }
        self.storage = storage
    }

    init(_ storage: Bytes32) {
        self.storage = storage
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        storage.array
    }

    /// The 64 lower case hexadecimal digits.
    public var hex: String {
        Hexadecimal.encode(bytes)
    }

    /// The same as ``hex``.
    public var description: String {
        hex
    }
}
