// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Failures in words")
struct ExplanationTests {
    private func error(_ step: ScriptedTransport.Step) async throws -> AWSError {
        let fixture = try Fixture([step], options: AWSOptions(maxAttempts: 1))
        return try #require(await awsError { try await fixture.workSpaces().describeImages(ids: []) })
    }

    @Test(
        "Each kind of failure has its code and a hint that helps",
        arguments: [
            (.error("InvalidClientTokenId", status: 403), .credentialsRejected, "access key ID"),
            (.error("UnrecognizedClientException"), .credentialsRejected, "us-east-1 is enabled for the account"),
            (.error("MissingAuthenticationToken", status: 403), .credentialsRejected, "access key ID"),
            (.error("SignatureDoesNotMatch", status: 403), .credentialsRejected, "secret access key"),
            (.error("InvalidSignatureException"), .credentialsRejected, "secret access key"),
            (.error("IncompleteSignature"), .credentialsRejected, "secret access key"),
            (.error("ExpiredToken", status: 403), .credentialsRejected, "have expired"),
            (.error("ExpiredTokenException"), .credentialsRejected, "have expired"),
            (.error("RequestExpired"), .credentialsRejected, "clock"),
            (.error("RequestTimeTooSkewed", status: 403), .credentialsRejected, "clock"),
            (.error("AccessDeniedException"), .refused, "Allow the action workspaces:DescribeWorkspaceImages"),
            (.error("ResourceNotFoundException"), .refused, "it is in us-east-1"),
            (.error("InvalidParameterValuesException"), .refused, "Correct"),
            (.error("ThrottlingException"), .unavailable, "Try again later"),
            (.error("InternalFailure", status: 500), .unavailable, "Health"),
            (.page(503), .unavailable, "proxy or gateway"), (.page(429), .unavailable, "Try again later"),
            (.page(407), .unavailable, "HTTPS_PROXY"),
            (.page(403), .unavailable, "proxy or gateway"), (.page(302), .malformedAnswer, "proxy or gateway"),
            (.json("{"), .malformedAnswer, "proxy or gateway"),
            (.lost(.timeout, sent: .perhaps), .unavailable, "--read-timeout"),
            (.lost(.nameResolution, sent: .nothing), .unavailable, "DNS"),
            (.lost(.tls, sent: .nothing), .unavailable, "--ca-bundle"),
            (.lost(.proxy, sent: .nothing), .unavailable, "NO_PROXY"),
            (.lost(.connectionRefused, sent: .nothing), .unavailable, "firewall"),
            (.lost(.cancelled, sent: .perhaps), .cancelled, "again"),
        ] as [(ScriptedTransport.Step, AWSError.Code, String)]
    )
    func kinds(step: ScriptedTransport.Step, code: AWSError.Code, hint: String) async throws {
        let error = try await error(step)
        #expect(error.code == code)
        #expect(error.hint.contains(hint))
        #expect(error.failure?.operation == "DescribeWorkspaceImages")
    }

    @Test("A refusal names service, Region, operation, code, request ID and AWS's words")
    func sentence() async throws {
        let error = try await error(.error("ns#AccessDeniedException", message: "User is not authorized."))
        #expect(
            error.message
                == "Amazon WorkSpaces in us-east-1 refused DescribeWorkspaceImages "
                + "(AccessDeniedException, request ID req-1): User is not authorized."
        )
    }

    @Test(
        "A clock that is off by more than five minutes is said to be",
        arguments: [
            ("Mon, 23 Nov 2026 13:46:38 GMT", nil), ("Mon, 23 Nov 2026 13:51:38 GMT", nil),
            ("Mon, 23 Nov 2026 13:51:39 GMT", "5 minutes behind AWS's"),
            ("Mon, 23 Nov 2026 13:31:38 GMT", "15 minutes ahead of AWS's"),
            ("Tue, 24 Nov 2026 13:46:38 GMT", "1440 minutes behind AWS's"), ("yesterday", nil), ("", nil),
        ] as [(String, String?)]
    )
    func skew(date: String, words: String?) async throws {
        let error = try await error(.error("InvalidSignatureException", headers: ["Date": date]))
        #expect(error.message.contains("clock is") == (words != nil))
        if let words { #expect(error.message.contains("This machine's clock is \(words).")) }
    }

    @Test(
        "Only the fixed form of an HTTP date is read",
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
            ("Sun Nov  6 08:49:37 1994", nil),
            ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
            ("Sun, 31 Feb 1994 25:49:37 GMT", nil),
        ] as [(String, Double?)]
    )
    func dates(text: String, seconds: Double?) {
        #expect(HTTPDate.parse(text)?.timeIntervalSince1970 == seconds)
    }
}
