// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// A decision to carry out a copy that no later entry tells the outcome of: the process ended in between.
public struct DanglingDecision: Hashable, Sendable {
    /// The index of the decision.
    public let index: Int
    /// Its identifier.
    public let id: EntryID
    /// When it was made, as the entry says.
    public let time: String

    /// The decision as `--output json` shows it.
    public var json: JSONValue {
        ["index": .integer(index), "id": .string(id.description), "time": .string(time)]
    }
}
