// SPDX-License-Identifier: Apache-2.0

import GateModel

/// A decision with what became of it, or another entry, as one row of a table.
public struct LogRow: Hashable, Sendable {
    /// The index of the entry.
    public let index: Int
    /// Its time, as it is written.
    public let time: String
    /// Its type, such as `decision`.
    public let type: String
    /// `allow` or `deny`; of decisions only, as what follows.
    public let verdict: String?
    /// Whether the decision let a copy go ahead.
    public let carryOut: Bool?
    /// The rule that decided.
    public let rule: String?
    /// The image that was to be copied.
    public let sourceImage: String?
    /// The account that owns it.
    public let owner: String?
    /// Where it was to be copied from.
    public let sourceRegion: String?
    /// Where it was to be copied to.
    public let destinationRegion: String?
    /// The name that the copy was to have.
    public let name: String?
    /// The codes of the reasons for a denial.
    public let reasons: [String]
    /// `copied`, `refused` or `unknown`; `nil` if no entry tells.
    public internal(set) var outcome: String?
    /// The image that the copy made.
    public internal(set) var copyImage: String?

    /// The row of an entry, without what later entries tell.
    public init(_ entry: LogEntry) {
        let object = entry.object
        let request = object["request"]?.object
        index = entry.index
        time = entry.timeText
        type = entry.type
        verdict = object["verdict"]?.string
        carryOut = object["carry_out"]?.bool
        rule = object["rule"]?.string
        sourceImage = request?["source_image_id"]?.string
        owner = object["evidence"]?.object?["image"]?.object?["owner_account"]?.string
        sourceRegion = request?["source_region"]?.string
        destinationRegion = request?["destination_region"]?.string
        name = request?["name"]?.string
        reasons = (object["reasons"]?.array ?? []).compactMap { $0.object?["code"]?.string }
        outcome = object["result"]?.string
        copyImage = object["image_id"]?.string
    }

    /// Whether a copy was let go ahead and nothing tells what became of it.
    public var isDangling: Bool { carryOut == true && outcome == nil }
}
