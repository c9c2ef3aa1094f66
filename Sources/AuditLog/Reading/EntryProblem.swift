// SPDX-License-Identifier: Apache-2.0

/// Why a line is not an entry.
public struct EntryProblem: Error, Hashable, Sendable {
    /// What is wrong, in words.
    public let message: String
}
