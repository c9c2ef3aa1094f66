// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("A call that must not be carried out twice")
struct SendOnceTests {
    private func send(_ step: ScriptedTransport.Step) async throws -> (Result<Answer<JSONObject>, ServiceFailure>, Int)
    {
        let fixture = try Fixture([step, .json(#"{"ImageId":"wsi-second000"}"#)])
        let result = await (try fixture.workSpaces()).sendOnce("CopyWorkspaceImage", ["Name": "n"])
        #expect(await fixture.waits.durations.isEmpty)
        return (result, await fixture.transport.requests.count)
    }

    @Test(
        "What is known of the effect of a failure, after exactly one request",
        arguments: [
            // The transport knows that no byte left.
            (.lost(.nameResolution, sent: .nothing), .notSent, "Transport.NameResolution"),
            (.lost(.connectionRefused, sent: .nothing), .notSent, "Transport.ConnectionRefused"),
            (.lost(.connectionFailed, sent: .nothing), .notSent, "Transport.ConnectionFailed"),
            (.lost(.proxy, sent: .nothing), .notSent, "Transport.Proxy"),
            (.lost(.tls, sent: .nothing), .notSent, "Transport.TLS"),
            (.lost(.timeout, sent: .nothing), .notSent, "Transport.Timeout"),
            (.lost(.invalidURL, sent: .nothing), .notSent, "Transport.InvalidURL"),
            (.lost(.plaintextRefused, sent: .nothing), .notSent, "Transport.PlaintextRefused"),
            (.lost(.cancelled, sent: .nothing), .notSent, "Transport.Cancelled"),
            (.lost(.other, sent: .nothing), .notSent, "Transport.Other"),
            // It left, and no whole answer came.
            (.lost(.timeout, sent: .perhaps), .unknown, "Transport.Timeout"),
            (.lost(.connectionClosed, sent: .perhaps), .unknown, "Transport.ConnectionClosed"),
            (.lost(.truncated, sent: .perhaps), .unknown, "Transport.Truncated"),
            (.lost(.responseTooLarge, sent: .perhaps), .unknown, "Transport.ResponseTooLarge"),
            (.lost(.cancelled, sent: .perhaps), .unknown, "Transport.Cancelled"),
            (.lost(.tls, sent: .perhaps), .unknown, "Transport.TLS"),
            // AWS said no.
            (.error("ThrottlingException"), .refused, "ThrottlingException"),
            (.error("ThrottlingException", status: 429), .refused, "ThrottlingException"),
            (.error("SlowDown", status: 503), .refused, "SlowDown"),
            (.error("AccessDeniedException"), .refused, "AccessDeniedException"),
            (.error("ResourceAlreadyExistsException"), .refused, "ResourceAlreadyExistsException"),
            (
                .error("com.amazonaws.workspaces#ResourceLimitExceededException"), .refused,
                "ResourceLimitExceededException"
            ),
            (.error("ExpiredTokenException", status: 403), .refused, "ExpiredTokenException"),
            (
                .json("", status: 400, headers: ["x-amzn-ErrorType": "InvalidParameterValuesException:http://x/"]),
                .refused,
                "InvalidParameterValuesException"
            ),
            // A fault at AWS, which may have come after the deed.
            (.error("InternalFailure", status: 500), .unknown, "InternalFailure"),
            (.error("ThrottlingException", status: 500), .unknown, "ThrottlingException"),
            (.error("ServiceUnavailableException", status: 503), .unknown, "ServiceUnavailableException"),
            (.error("AccessDeniedException", status: 500), .unknown, "AccessDeniedException"),
            (.page(500), .unknown, "HTTP.500"), (.page(502), .unknown, "HTTP.502"), (.page(503), .unknown, "HTTP.503"),
            (.page(504), .unknown, "HTTP.504"),
            // A status that says no with a code that does not.
            (.error("InternalFailure", status: 400), .unknown, "InternalFailure"),
            (.error("RequestTimeout", status: 400), .unknown, "RequestTimeout"),
            (.error("PriorRequestNotComplete", status: 400), .unknown, "PriorRequestNotComplete"),
            (.error("SomethingException", status: 408), .unknown, "SomethingException"),
            // Not AWS's word.
            (.page(400), .unknown, "HTTP.400"), (.page(403), .unknown, "HTTP.403"), (.page(407), .unknown, "HTTP.407"),
            (.page(429), .unknown, "HTTP.429"),
            (
                .json(#"{"__type":"AccessDeniedException"}"#, status: 403, requestID: nil), .unknown,
                "AccessDeniedException"
            ),
            (.json(#"{"message":"Forbidden"}"#, status: 403), .unknown, "HTTP.403"),
            (.json(#"{"code":403}"#, status: 403), .unknown, "HTTP.403"), (.page(301), .unknown, "HTTP.301"),
            (.page(307), .unknown, "HTTP.307"), (.page(199), .unknown, "HTTP.199"), (.page(0), .unknown, "HTTP.0"),
            // A success that cannot be read or is not AWS's.
            (.json(""), .unknown, "Client.MalformedAnswer"),
            (.json("{\"ImageId\":\"wsi-0"), .unknown, "Client.MalformedAnswer"),
            (.json("[]"), .unknown, "Client.MalformedAnswer"),
            (
                .json(#"{"ImageId":"a","ImageId":"b"}"#), .unknown,
                "Client.MalformedAnswer"
            ),
            (.json(#"{"ImageId":"wsi-0a1b2c3d4"}"#, requestID: nil), .unknown, "Client.MalformedAnswer"),
            (.page(200), .unknown, "Client.MalformedAnswer"), (.page(204, ""), .unknown, "Client.MalformedAnswer"),
        ] as [(ScriptedTransport.Step, ServiceFailure.Effect, String)]
    )
    func effects(step: ScriptedTransport.Step, effect: ServiceFailure.Effect, code: String) async throws {
        let (result, requests) = try await send(step)
        #expect(requests == 1)
        guard case .failure(let failure) = result else {
            Issue.record("a success")
            return
        }
        #expect(failure.effect == effect)
        #expect(failure.code == code)
        #expect(failure.operation == "CopyWorkspaceImage")
        #expect(!failure.message.isEmpty)
        let isThrottled = effect == .refused && ["ThrottlingException", "SlowDown"].contains(code)
        #expect(failure.isThrottling == isThrottled)
        #expect(failure.maySafelyBeRepeated == (isThrottled || effect == .notSent))
    }

    @Test("A success gives the answer and AWS's request ID")
    func success() async throws {
        let (result, requests) = try await send(.json(#"{"ImageId":"wsi-0a1b2c3d4","More":null}"#, requestID: "abc"))
        #expect(requests == 1)
        let answer = try result.get()
        #expect(answer.value["ImageId"] == "wsi-0a1b2c3d4")
        #expect(answer.requestIDs == ["abc"])
    }

    @Test("The failure carries status and request ID")
    func details() async throws {
        let (result, _) = try await send(.error("AccessDeniedException", status: 400, message: "not you"))
        let failure = ServiceFailure(
            operation: "CopyWorkspaceImage",
            code: "AccessDeniedException",
            message: "not you",
            httpStatus: 400,
            requestID: "req-1",
            effect: .refused
        )
        #expect(throws: failure) { try result.get() }
    }
}
