// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import GateModel

/// An entry that is to be appended.
public struct EntryDraft: Hashable, Sendable {
    /// The version of the entries that wsigate writes.
    public static let version = 1
    /// The most bytes of an entry: what an entry bundle of <https://c2sp.org/tlog-tiles> can hold.
    public static let maximumByteCount = 65_535

    /// The entry's identifier, which no other entry has.
    public let id: EntryID
    /// When what it records happened.
    public let time: Date
    /// What it records.
    public let type: EntryType
    /// The identifier of the invocation that wrote it.
    public let run: EntryID
    /// The program that wrote it, with its version.
    public let tool: String
    /// The members after the common ones, in order.
    public let fields: JSONObject

    /// An entry that is to be appended.
    public init(id: EntryID, time: Date, type: EntryType, run: EntryID, tool: String, fields: JSONObject) {
        self.id = id
        self.time = time
        self.type = type
        self.run = run
        self.tool = tool
        self.fields = fields
    }

    /// The entry's line without newline: `v`, `id`, `time`, `type`, `run`, `tool`, then ``fields``.
    ///
    /// - Throws: ``AuditLogError`` with `bad-entry` if it is too long or a field has the name of another member.
    public func encoded() throws(AuditLogError) -> [UInt8] {
        let names = Set((header + fields.members).map(\.name))
        guard names.count == header.count + fields.members.count else {
            throw AuditLogError(.badEntry, "a member of the entry is named twice", hint: "This is a bug: report it.")
        }
        let line = JSONWriter.bytes(.object(JSONObject(members: header + fields.members)))
        guard line.count <= Self.maximumByteCount else {
            throw AuditLogError(
                .badEntry,
                "the entry has \(line.count) bytes; an entry has at most \(Self.maximumByteCount)",
                hint: "Make the request smaller: fewer tags, or a shorter context."
            )
        }
        return line
    }

    private var header: [JSONObject.Member] {
        [
            .init(name: "v", value: .integer(Self.version)),
            .init(name: "id", value: .string(id.description)),
            .init(name: "time", value: .string(time.rfc3339WithMilliseconds)),
            .init(name: "type", value: .string(type.rawValue)),
            .init(name: "run", value: .string(run.description)),
            .init(name: "tool", value: .string(tool)),
        ]
    }
}
