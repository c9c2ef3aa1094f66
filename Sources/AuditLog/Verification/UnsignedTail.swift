// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// Bytes of a journal that follow the signed entries.
///
/// An append that was interrupted leaves such bytes, and so does anybody who adds a line without having the key. They
/// were never acknowledged and count for nothing; the next append sets them aside.
public struct UnsignedTail: Hashable, Sendable {
    /// How many bytes there are.
    public let byteCount: Int
    /// How many whole lines they make.
    public let completeLines: Int
    /// Whether they end in the middle of a line.
    public let isTorn: Bool

    /// The tail as `--output json` shows it.
    public var json: JSONValue {
        [
            "kind": isTorn ? "torn" : "unsigned",
            "bytes": .integer(byteCount),
            "complete_lines": .integer(completeLines),
        ]
    }
}
