// SPDX-License-Identifier: Apache-2.0

import GateModel

extension FailureClassifier {
    /// The failure with the words for it.
    func explain(
        _ failure: ServiceFailure,
        hasCode: Bool,
        retry: RetryKind?,
        retryAfter: Duration?
    ) -> AttemptFailure {
        let (code, verb, hint) = hasCode ? meaning(of: failure, retry) : foreignMeaning(of: failure)
        return AttemptFailure(
            failure,
            code,
            "\(serviceInRegion) \(verb) \(operation)\(Self.trail(failure)): \(failure.message)",
            hint: hint,
            retry: retry,
            retryAfter: retryAfter
        )
    }

    private typealias Meaning = (code: AWSError.Code, verb: String, hint: String)

    /// An error that AWS named.
    private func meaning(of failure: ServiceFailure, _ retry: RetryKind?) -> Meaning {
        let isAnswer4xx = (400..<500).contains(failure.httpStatus ?? 0)
        if ErrorCodes.throttling.contains(failure.code) {
            return (.unavailable, "throttled", "Try again later, or send fewer requests.")
        }
        if let hint = credentialHint(failure.code) {
            return (.credentialsRejected, "did not accept the credentials for", hint)
        }
        if ErrorCodes.denied.contains(failure.code) { return (.refused, "refused", deniedHint) }
        if retry == nil, isAnswer4xx { return (.refused, "refused", refusedHint(failure.code)) }
        return (.unavailable, "failed at", "Try again in a few minutes, and look at the AWS Health Dashboard.")
    }

    /// An answer without an error code, most likely not from AWS.
    private func foreignMeaning(of failure: ServiceFailure) -> Meaning {
        let between = "Look for a proxy or gateway between here and \(endpoint.url)."
        switch failure.httpStatus ?? 0 {
        case 300..<400: return (.malformedAnswer, "sent a redirect instead of answering", between)
        case 407: return (.unavailable, "was not reached with", "The proxy wants credentials: check HTTPS_PROXY.")
        case 429: return (.unavailable, "throttled", "Try again later, or send fewer requests.")
        case 500...: return (.unavailable, "failed at", "Try again in a few minutes. \(between)")
        default: return (.unavailable, "gave no AWS answer to", between)
        }
    }

    private func credentialHint(_ code: String) -> String? {
        if ErrorCodes.expired.contains(code) { return "Get new credentials: these have expired." }
        if ErrorCodes.clock.contains(code) { return "Set this machine's clock, by NTP for instance." }
        guard ErrorCodes.credentials.contains(code) else { return nil }
        return code.contains("Signature")
            ? "Check the secret access key and this machine's clock."
            : "Check the access key ID and the session token, and that \(region) is enabled for the account."
    }

    private var deniedHint: String {
        "Allow the action \(action) in the caller's IAM policy, and look for a service control policy or "
            + "permissions boundary that denies it."
    }

    private func refusedHint(_ code: String) -> String {
        switch code {
        case "ResourceNotFoundException": "Check the image ID and that it is in \(region)."
        case "ResourceLimitExceededException": "Delete images that are not needed, or ask AWS for a higher quota."
        case "ResourceAlreadyExistsException": "Choose another name: an image of that name exists."
        default: "Correct what AWS names, and try again."
        }
    }
}
