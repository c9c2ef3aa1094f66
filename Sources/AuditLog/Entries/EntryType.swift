// SPDX-License-Identifier: Apache-2.0

/// What an entry records.
public enum EntryType: String, Hashable, Sendable, CaseIterable {
    /// What was decided about a request, before anything is done.
    case decision
    /// What became of a copy that a decision let through.
    case outcome
    /// What the copy turned out to be once it was finished.
    case verification
    /// What was found out later about a decision without a known outcome.
    case reconciliation
    /// That unacknowledged bytes at the end of the journal were set aside.
    case recovery
}
