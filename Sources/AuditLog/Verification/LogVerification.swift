// SPDX-License-Identifier: Apache-2.0

public import Cryptography
public import GateModel

/// What came of holding a whole log against its checkpoint.
///
/// That a log is intact means: its entries are the ones that the holder of its key signed, all of them and in order.
/// It doesn't show whether the holder of the key shortened it and signed again; for that, hold ``size`` and ``root``
/// against a checkpoint kept elsewhere.
public struct LogVerification: Hashable, Sendable {
    /// The name of the log; `nil` if its verifier key is damaged.
    public var origin: String? { verifierKey?.name }
    /// The key that signs it.
    public internal(set) var verifierKey: NoteVerifierKey?
    /// The head that is signed; `nil` if no signed head can be read.
    public internal(set) var checkpoint: Checkpoint?
    /// How many bytes of the journal are signed, as far as it was read.
    public internal(set) var byteCount = 0
    /// The first thing that is wrong; `nil` for an intact log.
    public internal(set) var damage: Damage?
    /// How many entries from the first on are proven to be the ones that were signed.
    public internal(set) var trustedSize = 0
    /// Decisions without an outcome. They are no damage, but open questions.
    public internal(set) var danglingDecisions: [DanglingDecision] = []
    /// What follows the signed entries of an intact log.
    public internal(set) var tail: UnsignedTail?

    init() {}

    /// The number of entries that are signed.
    public var size: Int { checkpoint?.size ?? 0 }
    /// The root that is signed.
    public var root: SHA256Digest? { checkpoint?.root }
    /// Whether nothing is wrong with the signed entries.
    public var isIntact: Bool { damage == nil }

    /// Reads a whole log, in memory that does not grow with it, and changes nothing.
    ///
    /// The first bad index is found by holding each line against the cache of leaf hashes, which itself is believed
    /// only if it gives the signed root.
    ///
    /// - Parameters:
    ///   - path: The log's folder.
    ///   - lockTimeout: How long to wait for an append that is under way; `nil` not to lock at all.
    /// - Throws: ``AuditLogError`` if there is no log, or it cannot be read. Damage is not an error, but a finding.
    public static func verify(
        at path: String,
        lockTimeout: Duration? = DirectoryLog.defaultLockTimeout
    ) throws(AuditLogError) -> LogVerification {
        var verifier = try LogVerifier(at: path)
        return try verifier.verify(lockTimeout: lockTimeout)
    }

    /// The finding as `--output json` shows it.
    public var json: JSONValue {
        [
            "origin": .optional(origin),
            "verifier_key": .optional(verifierKey?.description),
            "intact": .bool(isIntact),
            "size": .integer(size),
            "root": .optional((root?.bytes).map(Base64.encode)),
            "bytes": .integer(byteCount),
            "trusted_size": .integer(trustedSize),
            "damage": damage?.json ?? .null,
            "tail": tail?.json ?? .null,
            "dangling_decisions": .array(danglingDecisions.map(\.json)),
        ]
    }
}
