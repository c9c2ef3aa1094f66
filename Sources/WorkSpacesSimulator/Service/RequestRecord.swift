// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
import GateModel

/// What the simulator tells about one request that it received; never anything secret.
public struct RequestRecord: Hashable, Sendable {
    /// When it came, by the simulator's clock.
    public let time: Date
    /// The operation it named, in AWS's spelling, known to the simulator or not.
    public let operation: String
    /// The number of the call among those of its operation, counted from 1.
    public let call: Int
    /// The Region it was signed for; `nil` where the signature was refused.
    public internal(set) var region: String?
    /// The account that signed it; `nil` where the signature was refused.
    public internal(set) var account: String?
    /// The HTTP status answered; `nil` where the connection was closed without an answer.
    public internal(set) var status: Int?
    /// The code of the error answered.
    public internal(set) var error: String?
    /// The fault that struck it.
    public internal(set) var fault: String?
    /// The request's identifier.
    public let requestID: String

    var json: JSONValue {
        [
            "time": .string(time.rfc3339WithMilliseconds),
            "operation": .string(operation),
            "call": .integer(call),
            "region": .optional(region),
            "account": .optional(account),
            "status": status.map(JSONValue.integer) ?? .null,
            "error": .optional(error),
            "fault": .optional(fault),
            "request_id": .string(requestID),
        ]
    }
}
