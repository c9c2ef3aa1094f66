// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Retries")
struct RetryTests {
    private static let throttled = ScriptedTransport.Step.error("ThrottlingException")
    private static let broken = ScriptedTransport.Step.page(500)

    @Test(
        "A retry waits by its kind, its number and chance",
        arguments: [
            (0, RetryKind.transient, 1.0, nil, Duration.milliseconds(50)), (0, .transient, 0.5, nil, .milliseconds(25)),
            (1, .transient, 1, nil, .milliseconds(100)), (3, .transient, 1, nil, .milliseconds(400)),
            (0, .throttling, 1, nil, .seconds(1)), (2, .throttling, 1, nil, .seconds(4)),
            (5, .throttling, 1, nil, .seconds(20)), (99, .throttling, 1, nil, .seconds(20)),
            (99, .transient, 0, nil, .zero), (0, .transient, 1, .milliseconds(700), .milliseconds(700)),
            (0, .transient, 1, .milliseconds(10), .milliseconds(50)), (0, .transient, 0, .seconds(60), .seconds(5)),
            (0, .throttling, 1, .seconds(60), .seconds(6)),
        ] as [(Int, RetryKind, Double, Duration?, Duration)]
    )
    func delay(retry: Int, kind: RetryKind, random: Double, asked: Duration?, expected: Duration) {
        #expect(RetryDelay.delay(retry: retry, kind: kind, random: random, asked: asked) == expected)
    }

    @Test(
        "Only a number of milliseconds is heeded as the wait AWS asks for",
        arguments: [
            ("700", Duration.milliseconds(700)), ("0", .zero), ("-1", nil), ("x", nil), ("1.5", nil), (nil, nil),
            ("99999999999999999999", nil), ("3600001", nil),
        ] as [(String?, Duration?)]
    )
    func asked(header: String?, expected: Duration?) {
        #expect(RetryDelay.asked(header) == expected)
    }

    @Test(
        "What may be gone the next moment is tried again",
        arguments: [
            ([throttled, throttled], [500, 1000]), ([broken, broken], [25, 50]),
            ([broken, throttled], [25, 1000]), ([.page(502)], [25]), ([.page(503)], [25]), ([.page(504)], [25]),
            ([.page(429)], [500]), ([.error("SlowDown", status: 503)], [500]),
            ([.error("InternalError", status: 500)], [25]),
            ([.error("RequestTimeout", status: 400)], [25]), ([.lost(.timeout, sent: .perhaps)], [25]),
            ([.lost(.connectionClosed, sent: .perhaps)], [25]), ([.lost(.truncated, sent: .perhaps)], [25]),
            ([.lost(.nameResolution, sent: .nothing)], [25]), ([.lost(.tls, sent: .nothing)], [25]),
            ([.error("ThrottlingException", headers: ["x-amz-retry-after": "2000"])], [2000]),
            ([.error("ThrottlingException", headers: ["x-amz-retry-after": "soon"])], [500]),
        ] as [([ScriptedTransport.Step], [Int])]
    )
    func retried(failures: [ScriptedTransport.Step], milliseconds: [Int]) async throws {
        let fixture = try Fixture(failures + [.json("{}", requestID: "last")])
        let answer = try await fixture.workSpaces().describeImages(ids: [])
        #expect(answer.requestIDs == ["last"])
        #expect(await fixture.waits.durations.map(\.milliseconds) == milliseconds)
        let headers = await fixture.transport.requests.map { $0.headers["amz-sdk-request"] }
        #expect(headers == (1...failures.count + 1).map { "attempt=\($0); max=3" })
        #expect(Set(await fixture.transport.requests.map { $0.headers["amz-sdk-invocation-id"] }).count == 1)
    }

    @Test(
        "What will not change is not tried again",
        arguments: [
            ScriptedTransport.Step.error("AccessDeniedException"), .error("ResourceLimitExceededException"),
            .error("InvalidParameterValuesException"), .error("ResourceUnavailableException"), .page(400), .page(403),
            .page(301),
            .page(501), .error("ExpiredTokenException"), .lost(.invalidURL, sent: .nothing),
            .lost(.plaintextRefused, sent: .nothing), .lost(.responseTooLarge, sent: .perhaps), .json("{"), .json("[]"),
            .lost(.cancelled, sent: .perhaps),
        ]
    )
    func notRetried(step: ScriptedTransport.Step) async throws {
        let fixture = try Fixture([step])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error != nil)
        #expect(await fixture.transport.requests.count == 1)
        #expect(await fixture.waits.durations.isEmpty)
    }

    @Test("After the last attempt the error says how many there were")
    func exhausted() async throws {
        let fixture = try Fixture([Self.broken, Self.broken, .lost(.timeout, sent: .perhaps)])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("(Transport.Timeout)") == true)
        #expect(error?.message.hasSuffix("(after 3 attempts)") == true)
        #expect(error?.failure?.effect == .unknown)
    }

    @Test("The session's quota ends retries before the attempts do")
    func quota() async throws {
        let fixture = try Fixture(
            Array(repeating: Self.broken, count: 40) + [Self.broken, Self.broken],
            options: AWSOptions(maxAttempts: 36)
        )
        let workSpaces = try fixture.workSpaces()
        // 500 allows 35 retries of 14; what is left, 10, allows none.
        _ = await awsError { try await workSpaces.describeImages(ids: []) }
        #expect(await fixture.transport.requests.count == 36)
        _ = await awsError { try await workSpaces.describeImages(ids: []) }
        #expect(await fixture.transport.requests.count == 37)
        // The other services of the session share it.
        _ = await awsError { try await fixture.securityTokenService().callerIdentity() }
        #expect(await fixture.transport.requests.count == 38)
    }

    @Test("A success gives back what its last retry took, or 1, and never more than there was")
    func refund() async {
        let quota = RetryQuota()
        await quota.give(1)
        #expect(await quota.available == 500)
        #expect(await quota.take(14))
        #expect(await quota.take(5))
        #expect(await quota.available == 481)
        await quota.give(5)
        #expect(await quota.available == 486)
        #expect(await quota.take(487) == false)
        #expect(await quota.available == 486)
    }

    @Test("A cancelled wait ends the call as cancelled")
    func cancelledWait() async throws {
        let fixture = try Fixture([Self.broken, .json("{}")], waits: Waits(cancelled: true))
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .cancelled)
        #expect(await fixture.transport.requests.count == 1)
    }

    @Test("A cancelled transfer is cancelled, not unavailable")
    func cancelledTransfer() async throws {
        let fixture = try Fixture([.lost(.cancelled, sent: .perhaps)])
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .cancelled)
    }

    @Test("STS is retried alike")
    func sts() async throws {
        let fixture = try Fixture([Self.broken, .json(IdentityTests.answer())])
        let answer = try await fixture.securityTokenService().callerIdentity()
        #expect(answer.value.account.description == "444455556666")
        #expect(await fixture.transport.requests.count == 2)
    }
}
