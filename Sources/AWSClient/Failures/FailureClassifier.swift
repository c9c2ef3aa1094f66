// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import HTTPTransport

/// Says of one failed attempt what may have happened at the other end, whether to try again, and what to tell.
struct FailureClassifier: Sendable {
    let operation: String
    let service: Service
    let region: Region
    let endpoint: Endpoint
    /// When the request was signed.
    let signedAt: Date
    let redactor: SecretRedactor

    /// `Amazon WorkSpaces in us-east-1`.
    var serviceInRegion: String { "\(service.displayName) in \(region)" }

    /// The IAM action that the operation needs.
    var action: String { "\(service.identifier):\(operation)" }

    /// An answer whose status is not 2xx.
    func classify(_ response: HTTPResponse) -> AttemptFailure {
        let answer = ErrorAnswer(response, redactor: redactor)
        let said = answer.message ?? "HTTP status \(response.status) without a message"
        let failure = ServiceFailure(
            operation: operation,
            code: answer.code ?? "HTTP.\(response.status)",
            message: [said, skewSentence(response)].compactMap(\.self).joined(separator: " "),
            httpStatus: response.status,
            requestID: answer.requestID,
            effect: Self.effect(status: response.status, answer)
        )
        return explain(
            failure,
            hasCode: answer.code != nil,
            retry: Self.retry(status: response.status, code: answer.code),
            retryAfter: RetryDelay.asked(response.headers["x-amz-retry-after"])
        )
    }

    /// An answer of 2xx that is not what the interface promises: what was asked for may have been done.
    func malformed(_ response: HTTPResponse, _ what: String) -> AttemptFailure {
        let failure = ServiceFailure(
            operation: operation,
            code: "Client.MalformedAnswer",
            message: redactor.line(what),
            httpStatus: response.status,
            requestID: response.requestID,
            effect: .unknown
        )
        return AttemptFailure(
            failure,
            .malformedAnswer,
            "\(serviceInRegion) answered \(operation) with something unexpected: \(failure.message)"
                + "\(Self.trail(failure)).",
            hint: "Look for a proxy or gateway that changes answers between here and \(endpoint.url); "
                + "if there is none, report this."
        )
    }

    /// Only a service's own word, with an error code and a request ID, proves that a request was not carried out; the
    /// page of a proxy may have been written after the request went through.
    private static func effect(status: Int, _ answer: ErrorAnswer) -> ServiceFailure.Effect {
        guard let code = answer.code, answer.requestID != nil, !ErrorCodes.indefinite.contains(code) else {
            return .unknown
        }
        switch status {
        case 408: return .unknown
        case 400..<500: return .refused
        case 503: return ErrorCodes.throttling.contains(code) ? .refused : .unknown
        default: return .unknown
        }
    }

    private static func retry(status: Int, code: String?) -> RetryKind? {
        if let code, ErrorCodes.throttling.contains(code) { return .throttling }
        if let code, ErrorCodes.transient.contains(code) { return .transient }
        switch status {
        case 500, 502, 503, 504: return .transient
        case 429: return code == nil ? .throttling : nil
        default: return nil
        }
    }

    /// ` (AccessDeniedException, request ID 1234)`.
    static func trail(_ failure: ServiceFailure) -> String {
        let parts = [failure.code, failure.requestID.map { "request ID \($0)" }].compactMap(\.self)
        return " (\(parts.joined(separator: ", ")))"
    }
}
