// SPDX-License-Identifier: Apache-2.0

public import AuditLog
public import FoundationEssentials
public import GateModel

/// A decision, and where the log holds it.
public struct RecordedDecision: Hashable, Sendable {
    /// The entry's ID; the copy carries it as a tag.
    public let id: EntryID
    /// When it was made.
    public let time: Date
    /// What was decided.
    public let decision: Decision
    /// Whether a copy was to follow. Never the same thing as the verdict.
    public let carryOut: Bool
    /// Its place in the log; `nil` for a check without a log.
    public let position: LogPosition?
}
