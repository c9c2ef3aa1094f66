// SPDX-License-Identifier: Apache-2.0

/// One reason for a verdict, with a code that stays the same from release to release.
public struct Reason: Hashable, Sendable {
    /// The code, such as `owner.not-allowed`.
    public let code: String
    /// What was found, as a sentence.
    public let message: String
    /// What to do about it, as a sentence.
    public let hint: String
    /// Whether it comes from a check that no policy can lift, in any mode.
    public let isBuiltIn: Bool

    /// A reason.
    public init(code: String, message: String, hint: String, isBuiltIn: Bool = false) {
        self.code = code
        self.message = message
        self.hint = hint
        self.isBuiltIn = isBuiltIn
    }

    /// The reason as the audit log and `--output json` show it.
    public var json: JSONValue {
        ["code": .string(code), "message": .string(message), "hint": .string(hint)]
    }
}
