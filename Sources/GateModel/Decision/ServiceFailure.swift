// SPDX-License-Identifier: Apache-2.0

/// How a call to AWS failed, in terms of what may have happened at the other end.
public struct ServiceFailure: Error, Hashable, Sendable {
    /// What can be known of the request's effect.
    public enum Effect: String, Hashable, Sendable {
        /// No byte of the request left this machine.
        case notSent = "not_sent"
        /// AWS answered that it did not do it.
        case refused
        /// It was sent, and no answer says what became of it.
        case unknown
    }

    /// The operation, such as `CopyWorkspaceImage`.
    public let operation: String
    /// AWS's error code, or wsigate's own for failures that AWS did not report (`Transport.Timeout`).
    public let code: String
    /// What happened, as a sentence.
    public let message: String
    /// The HTTP status, where there was an answer.
    public let httpStatus: Int?
    /// AWS's request ID, where there was one.
    public let requestID: String?
    /// What may have happened.
    public let effect: Effect

    /// A failure.
    public init(
        operation: String,
        code: String,
        message: String,
        httpStatus: Int? = nil,
        requestID: String? = nil,
        effect: Effect
    ) {
        self.operation = operation
        self.code = code
        self.message = message
        self.httpStatus = httpStatus
        self.requestID = requestID
        self.effect = effect
    }

    /// The failure as the audit log and `--output json` show it.
    public var json: JSONValue {
        [
            "operation": .string(operation),
            "code": .string(code),
            "message": .string(message),
            "http_status": httpStatus.map(JSONValue.integer) ?? .null,
            "request_id": .optional(requestID),
            "effect": .string(effect.rawValue),
        ]
    }
}
