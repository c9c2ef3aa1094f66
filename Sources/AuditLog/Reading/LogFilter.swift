// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import GateModel

/// Which entries are to be shown.
///
/// It picks decisions, and with a decision the entries that name it.
public struct LogFilter: Sendable {
    /// Only decisions whose verdict is deny, carried out or not.
    public let deniedOnly: Bool
    /// Only entries of this time or later.
    public let since: Date?
    /// Only decisions about this image, and entries that name it as the copy.
    public let imageID: ImageID?

    private var accepted: Set<EntryID> = []

    /// A filter; with no condition it lets everything through.
    public init(deniedOnly: Bool = false, since: Date? = nil, imageID: ImageID? = nil) {
        self.deniedOnly = deniedOnly
        self.since = since
        self.imageID = imageID
    }

    /// Whether the entry is to be shown. Entries are given in the order of the log.
    public mutating func accepts(_ entry: LogEntry) -> Bool {
        if let decision = entry.decision, accepted.contains(decision) { return true }
        guard isRecent(entry), !deniedOnly || entry.object["verdict"] == .string(Verdict.deny.rawValue), isAbout(entry)
        else { return false }
        if deniedOnly || since != nil || imageID != nil { accepted.insert(entry.id) }
        return true
    }

    private func isRecent(_ entry: LogEntry) -> Bool {
        guard let since else { return true }
        // A time that cannot be told is shown rather than hidden.
        return entry.time.map { $0 >= since } ?? true
    }

    private func isAbout(_ entry: LogEntry) -> Bool {
        guard let imageID else { return true }
        let image = JSONValue.string(imageID.description)
        let object = entry.object
        return object["request"]?.object?["source_image_id"] == image || object["image_id"] == image
    }
}
