// SPDX-License-Identifier: Apache-2.0

import GateModel

/// How one attempt at a call failed, for the retry loop and for the user.
struct AttemptFailure: Error, Sendable {
    /// What may have happened at the other end.
    let failure: ServiceFailure
    /// The failure in words.
    let error: AWSError
    /// Why another attempt may help, for calls that can be repeated; `nil` if it cannot.
    var retry: RetryKind?
    /// How long AWS asks to wait.
    var retryAfter: Duration?

    /// A failure with the kind of error, the whole sentence and the hint.
    init(
        _ failure: ServiceFailure,
        _ code: AWSError.Code,
        _ message: String,
        hint: String,
        retry: RetryKind? = nil,
        retryAfter: Duration? = nil
    ) {
        self.failure = failure
        self.error = AWSError(code, message, hint: hint, failure: failure)
        self.retry = retry
        self.retryAfter = retryAfter
    }

    /// A call that could not even be signed.
    init(unsigned error: AWSError, operation: String) {
        self.error = error
        failure = ServiceFailure(
            operation: operation,
            code: "Client.\(error.code == .cancelled ? "Cancelled" : "Credentials")",
            message: error.message,
            effect: .notSent
        )
    }
}
