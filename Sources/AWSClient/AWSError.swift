// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// Why something that needed AWS could not be done: what happened, why, and what to do next.
///
/// No secret appears in any of its texts.
public struct AWSError: Error, Hashable, Sendable {
    /// The kind of error, the same from release to release.
    public enum Code: String, Hashable, Sendable {
        /// A profile, Region, endpoint, option or configuration file is missing or wrong.
        case configuration
        /// No credentials were found, or those found cannot be used.
        case credentials
        /// AWS does not accept the credentials, or the signature made with them.
        case credentialsRejected
        /// AWS understood and said no.
        case refused
        /// No answer that settles the matter: network, time-out, throttling, or a fault at AWS.
        case unavailable
        /// An answer that is not what the service's interface promises.
        case malformedAnswer
        /// The task was cancelled.
        case cancelled
    }

    /// The kind of error.
    public let code: Code
    /// What happened and why.
    public let message: String
    /// What to do next.
    public let hint: String
    /// The failed call, for errors that AWS or the transport caused.
    public let failure: ServiceFailure?

    /// An error.
    public init(_ code: Code, _ message: String, hint: String, failure: ServiceFailure? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
        self.failure = failure
    }
}
