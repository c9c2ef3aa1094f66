// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("What one call's attempts have in common")
struct AttemptTests {
    @Test("Attempts share an invocation, count themselves, and are each signed")
    func headers() async throws {
        let steps: [ScriptedTransport.Step] = [.page(500), .error("ThrottlingException"), .json("{}"), .json("{}")]
        let fixture = try Fixture(steps)
        let workSpaces = try fixture.workSpaces()
        _ = try await workSpaces.describeImages(ids: [])
        _ = try await workSpaces.describeImages(ids: [])
        let requests = await fixture.transport.requests
        let invocations = requests.compactMap { $0.headers["amz-sdk-invocation-id"] }
        #expect(invocations.count == 4)
        #expect(Set(invocations.prefix(3)).count == 1)
        #expect(invocations.last != invocations.first)
        let counts = requests.compactMap { $0.headers["amz-sdk-request"] }
        #expect(counts == ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3", "attempt=1; max=3"])
        #expect(requests.allSatisfy { $0.headers["Authorization"]?.hasPrefix("AWS4-HMAC-SHA256 ") == true })
    }

    @Test("Retries of one service leave less to the other's")
    func sharedQuota() async throws {
        let failing = Array(repeating: ScriptedTransport.Step.page(500), count: 60)
        let fixture = try Fixture(failing, options: AWSOptions(maxAttempts: 100))
        _ = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        let afterFirst = await fixture.transport.requests.count
        _ = await awsError { try await fixture.securityTokenService().callerIdentity() }
        let afterSecond = await fixture.transport.requests.count
        // 500 / 14 retries, and then none.
        #expect(afterFirst == 36)
        #expect(afterSecond == 37)
    }

    @Test("Images are asked for in pages of the largest size, and every page with the same parameters")
    func pageSize() async throws {
        let fixture = try Fixture([.json(#"{"NextToken":"a+b/c=="}"#), .json("{}")])
        let image = try Fixture.image
        _ = try await fixture.workSpaces().describeImages(ids: [image])
        let bodies = await fixture.transport.bodies.map { try? JSONParser.parse(Array($0.utf8)).object }
        #expect(bodies.count == 2)
        for body in bodies {
            #expect(body?["MaxResults"]?.number == 25)
            #expect(body?["ImageIds"] == .strings(["wsi-0a1b2c3d4"]))
        }
        #expect(bodies.first??["NextToken"] == nil)
        #expect(bodies.last??["NextToken"]?.string == "a+b/c==")
    }
}
