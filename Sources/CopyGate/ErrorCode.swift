// SPDX-License-Identifier: Apache-2.0

/// Why wsigate did not do what it was asked to; the codes and exit statuses are a contract with pipelines.
public enum ErrorCode: String, Hashable, Sendable, CaseIterable {
    /// A bug; please report it.
    case internalError = "INTERNAL_ERROR"
    /// The policy was evaluated, and refuses.
    case policyDenied = "POLICY_DENIED"
    /// The policy is missing, malformed, or not what it should be.
    case policyInvalid = "POLICY_INVALID"
    /// The facts could not be established.
    case evidenceUnavailable = "EVIDENCE_UNAVAILABLE"
    /// Cleared, but AWS refused the copy or could not be reached: nothing was copied.
    case copyRefused = "COPY_REFUSED"
    /// The audit log cannot be used: nothing was copied.
    case auditUnavailable = "AUDIT_UNAVAILABLE"
    /// The copy may exist, and neither an answer nor the log says so.
    case outcomeUnknown = "OUTCOME_UNKNOWN"
    /// Copied, but the copy is not what was asked for, or not seen to be.
    case copyUnhealthy = "COPY_UNHEALTHY"
    /// No credentials or rejected ones, no Region, a bad profile or endpoint.
    case configurationError = "CONFIGURATION_ERROR"
    /// Bad usage, or a parameter that AWS would reject.
    case validationError = "VALIDATION_ERROR"
    /// SIGINT.
    case interrupted = "INTERRUPTED"

    /// The exit status of the command that ends with this error.
    ///
    /// ``interrupted`` is 130 here; a command ended by SIGTERM exits with 143.
    public var exitStatus: Int32 {
        switch self {
        case .internalError: 1
        case .policyDenied: 2
        case .policyInvalid: 3
        case .evidenceUnavailable: 4
        case .copyRefused: 5
        case .auditUnavailable: 6
        case .outcomeUnknown: 7
        case .copyUnhealthy: 8
        case .configurationError: 9
        case .validationError: 64
        case .interrupted: 130
        }
    }
}
