// SPDX-License-Identifier: Apache-2.0

public import AuditLog
public import GateModel

/// The run that makes entries: one invocation of wsigate.
public struct RunContext: Sendable {
    /// The run's ID, which the User-Agent carries too, so that CloudTrail can be joined with the log.
    public let id: EntryID
    /// The tool and its version, such as `wsigate/0.1.0`.
    public let tool: String
    /// The CI job that runs it.
    public let context: JSONValue

    /// A run.
    public init(id: EntryID, tool: String, context: JSONValue) {
        self.id = id
        self.tool = tool
        self.context = context
    }
}
