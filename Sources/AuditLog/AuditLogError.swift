// SPDX-License-Identifier: Apache-2.0

/// Why the audit log could not be used.
///
/// Whatever the code, nothing that was to be logged counts as logged.
public struct AuditLogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it was, stable across versions.
    public let code: Code
    /// What happened and why, for a person.
    public let message: String
    /// What to do next, for a person.
    public let hint: String

    /// A failure of a kind, in words.
    public init(_ code: Code, _ message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The message and the hint.
    public var description: String { "\(message) (\(hint))" }
}

extension AuditLogError {
    /// The kinds of failure; the set may grow.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The stable name of the code.
        public let description: String

        /// There is no log at the place named.
        public static let missing = Code(description: "missing")
        /// The log may not be written to: permissions, or a read-only file system.
        public static let notWritable = Code(description: "not-writable")
        /// No space, no quota, or the limit on the size of a file is reached.
        public static let full = Code(description: "full")
        /// Another process held the log's lock for too long.
        public static let locked = Code(description: "locked")
        /// The key is not the one whose public half the log names.
        public static let wrongKey = Code(description: "wrong-key")
        /// The key cannot be read, is no Ed25519 key, or is open to others.
        public static let badKey = Code(description: "bad-key")
        /// The log was changed by something other than wsigate.
        public static let damaged = Code(description: "damaged")
        /// A file of the log was deleted or replaced while it was open.
        public static let replaced = Code(description: "replaced")
        /// An earlier write through this handle failed, so what the disk holds is uncertain.
        public static let poisoned = Code(description: "poisoned")
        /// There is something already where a new log or key was to be made.
        public static let exists = Code(description: "exists")
        /// A parameter, such as an origin, is not what it must be.
        public static let invalid = Code(description: "invalid")
        /// An entry is longer than a log can hold, or repeats a member.
        public static let badEntry = Code(description: "bad-entry")
        /// The operating system failed in some other way.
        public static let io = Code(description: "io")
    }
}
