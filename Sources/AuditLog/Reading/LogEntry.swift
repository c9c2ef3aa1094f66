// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import GateModel

/// An entry as it is read.
public struct LogEntry: Hashable, Sendable {
    /// Its index, from 0.
    public let index: Int
    /// Its line without newline: the bytes that are hashed.
    public let bytes: [UInt8]
    /// What the line says.
    public let object: JSONObject
    /// `id`.
    public let id: EntryID
    /// `run`.
    public let run: EntryID
    /// `type`; a later version of wsigate may write types that ``EntryType`` doesn't know.
    public let type: String
    /// `tool`.
    public let tool: String
    /// `time`, as it is written.
    public let timeText: String

    /// - Throws: ``EntryProblem`` unless the line is strict JSON with the members that every entry has.
    public init(index: Int, bytes: [UInt8]) throws(EntryProblem) {
        let object = try Self.object(bytes)
        guard object["v"] == .integer(EntryDraft.version) else {
            throw EntryProblem(message: "its version, v, is not \(EntryDraft.version)")
        }
        self.index = index
        self.bytes = bytes
        self.object = object
        id = try Self.identifier("id", object)
        run = try Self.identifier("run", object)
        type = try Self.text("type", object)
        tool = try Self.text("tool", object)
        timeText = try Self.text("time", object)
        guard RFC3339.isUTCTime(timeText) else { throw EntryProblem(message: "its time is not one in UTC") }
    }

    /// `time`.
    public var time: Date? { Date(rfc3339: timeText) }

    /// `decision`: the identifier of the decision that the entry is about.
    public var decision: EntryID? { object["decision"]?.string.flatMap(EntryID.init) }

    private static func object(_ bytes: [UInt8]) throws(EntryProblem) -> JSONObject {
        do throws(JSONError) {
            guard let object = try JSONParser.parse(bytes).object else {
                throw JSONError("it is not an object", offset: 0)
            }
            return object
        } catch {
            throw EntryProblem(message: error.description)
        }
    }

    private static func text(_ name: String, _ object: JSONObject) throws(EntryProblem) -> String {
        guard let text = object[name]?.string, !text.isEmpty else {
            throw EntryProblem(message: "its \(name) is missing")
        }
        return text
    }

    private static func identifier(_ name: String, _ object: JSONObject) throws(EntryProblem) -> EntryID {
        guard let id = EntryID(try text(name, object)) else {
            throw EntryProblem(message: "its \(name) is not a UUID of version 7")
        }
        return id
    }
}
