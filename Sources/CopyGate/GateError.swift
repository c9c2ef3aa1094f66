// SPDX-License-Identifier: Apache-2.0

import AWSClient
public import AuditLog
public import GateModel

/// Why the gate stopped before there was a result. A refusal by the policy is not an error but a ``GateReport``.
public struct GateError: Error, Hashable, Sendable {
    /// The code that pipelines switch on.
    public let code: ErrorCode
    /// What happened, and why.
    public let message: String
    /// What to do next.
    public let hint: String

    /// An error.
    public init(_ code: ErrorCode, _ message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// AWS, or the way there, did not give the facts.
    init(_ error: AWSError) {
        switch error.code {
        case .cancelled: self = .interrupted
        case .configuration, .credentials, .credentialsRejected:
            self.init(.configurationError, error.message, hint: error.hint)
        default: self.init(.evidenceUnavailable, error.message, hint: error.hint)
        }
    }

    /// The audit log cannot be used.
    public init(_ error: AuditLogError) {
        self.init(.auditUnavailable, error.message, hint: error.hint)
    }

    /// A parameter that AWS would reject.
    public init(_ error: InvalidParameter) {
        self.init(
            .validationError,
            "--\(error.parameter) \(error.rule); it is \(JSONWriter.text(.string(error.value)))",
            hint: "for example: --\(error.parameter) '\(error.example)'"
        )
    }

    /// The run was interrupted before anything was sent.
    static let interrupted = GateError(
        .interrupted,
        "interrupted before the copy was sent; nothing was copied",
        hint: "run the same command again when you are ready"
    )
}
