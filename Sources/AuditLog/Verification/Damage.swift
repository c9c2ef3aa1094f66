// SPDX-License-Identifier: Apache-2.0

public import Cryptography
public import GateModel

/// The first thing that is wrong with a log.
public struct Damage: Hashable, Sendable {
    /// What was done to it.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The line is not the one that was signed.
        case modified
        /// Lines that were signed are gone from the middle.
        case missing
        /// A line was put in that was not signed.
        case inserted
        /// Lines that were signed stand in another order.
        case reordered
        /// A line that was signed stands there a second time.
        case duplicated
        /// The end of the journal is gone.
        case truncated
        /// The line was signed, but is not an entry.
        case malformedEntry = "malformed-entry"
        /// The entry was signed, but has the identifier of an earlier one that is still without an outcome.
        case repeatedID = "repeated-id"
        /// The verifier key is missing or malformed.
        case verifierKey = "verifier-key"
        /// The checkpoint is missing or malformed.
        case checkpoint
        /// The checkpoint is not signed by the log's key.
        case foreignKey = "foreign-key"
        /// The checkpoint's signature is false.
        case signature
        /// The checkpoint is an older one than there was.
        case rolledBack = "rolled-back"
    }

    /// What was done.
    public let kind: Kind
    /// The index of the first entry concerned; `nil` if it cannot be known.
    public let index: Int?
    /// The hash of the leaf that was signed at that index, where it is known.
    public let expected: SHA256Digest?
    /// The hash of the leaf that stands there.
    public let actual: SHA256Digest?
    /// What is wrong, as the end of a sentence.
    public let message: String

    init(
        _ kind: Kind,
        index: Int? = nil,
        expected: SHA256Digest? = nil,
        actual: SHA256Digest? = nil,
        _ message: String
    ) {
        self.kind = kind
        self.index = index
        self.expected = expected
        self.actual = actual
        self.message = message
    }

    /// The damage as `--output json` shows it.
    public var json: JSONValue {
        [
            "kind": .string(kind.rawValue),
            "index": index.map(JSONValue.integer) ?? .null,
            "expected": .optional(expected?.hex),
            "actual": .optional(actual?.hex),
            "message": .string(message),
        ]
    }
}
