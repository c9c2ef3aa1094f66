// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct FaultTests {
    private static let copy: JSONValue = [
        "Name": "golden-copy", "SourceImageId": .string(TestWorld.imageID), "SourceRegion": "us-east-1",
    ]

    private static func simulator(
        _ fault: String,
        _ operation: String = "DescribeWorkspaceImages",
        call: String = "1",
        more: String = ""
    ) throws -> Simulator {
        try Simulator.still("faults: [{operation: \(operation), call: \(call), fault: \(fault)}]\n" + more)
    }

    /// The second call, which the fault of the first leaves alone, tells whether the first was carried out.
    static let copies: [(String, Int?, String?, Bool)] = [
        ("throttle", 400, "ThrottlingException", false), ("error-500", 500, "InternalFailure", false),
        ("error-503", 503, "ServiceUnavailableException", false),
        ("access-denied", 400, "AccessDeniedException", false),
        ("not-found", 400, "ResourceNotFoundException", false),
        ("expired-token", 400, "ExpiredTokenException", false), ("redirect", 307, nil, false),
        ("error, code: ResourceLimitExceededException, status: 429", 429, "ResourceLimitExceededException", false),
        ("close-before", nil, nil, false), ("close-after", nil, nil, true),
        ("error-500-after", 500, "InternalFailure", true), ("truncate", 200, nil, true),
        ("delay, seconds: 2", 200, nil, true), ("garbage", 200, nil, true), ("oversized", 200, nil, true),
        ("empty-object", 200, nil, true), ("duplicate-keys", 200, nil, true),
    ]

    @Test(arguments: copies) func aFaultStrikesACopyBeforeOrAfterItIsMade(
        _ fault: String,
        _ status: Int?,
        _ code: String?,
        _ isMade: Bool
    ) async throws {
        let simulator = try Self.simulator(fault, "CopyWorkspaceImage")
        _ = await simulator.delivery(for: TestClient.recipient.request("CopyWorkspaceImage", Self.copy))
        let record = try #require(await simulator.inspection()["requests"]?.array?.first?.object)
        #expect(record["status"] == (status.map(JSONValue.integer) ?? .null))
        #expect(record["error"] == .optional(code))
        #expect(record["fault"] == .string(String(fault.prefix { $0 != "," })))
        let second = try await TestClient.recipient.error(of: "CopyWorkspaceImage", Self.copy, from: simulator)
        #expect(second == (isMade ? "400 ResourceAlreadyExistsException" : nil))
    }

    @Test func aFaultStrikesTheCallItNamesAndNoOther() async throws {
        let simulator = try Self.simulator("throttle", call: "2")
        var errors: [String?] = []
        for _ in 1...3 {
            errors.append(try await TestClient.owner.error(of: "DescribeWorkspaceImages", from: simulator))
        }
        #expect(errors == [nil, "400 ThrottlingException", nil])
    }

    @Test func aFaultCanStrikeEveryCall() async throws {
        let simulator = try Self.simulator("error-503", call: "every")
        for _ in 1...3 {
            let error = try await TestClient.owner.error(of: "DescribeWorkspaceImages", from: simulator)
            #expect(error == "503 ServiceUnavailableException")
        }
    }

    @Test(arguments: [
        ("throttle", 400, "<Code>Throttling</Code>"), ("access-denied", 403, "<Code>AccessDenied</Code>"),
        ("error-500", 500, "<Type>Receiver</Type>"), ("expired-token", 403, "<Code>ExpiredToken</Code>"),
        ("error-503", 503, "<Code>ServiceUnavailable</Code>"),
    ]) func stsHasFaultsToo(_ fault: String, _ status: Int, _ text: String) async throws {
        let simulator = try Self.simulator(fault, "GetCallerIdentity")
        let answer = await simulator.delivery(for: TestClient.owner.stsRequest()).answer
        #expect(answer.status == status)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(text))
    }

    @Test(arguments: [
        ("close-before", Completeness.nothing, 0.0), ("close-after", .nothing, 0), ("truncate", .truncated, 0),
        ("delay, seconds: 90s", .whole, 90), ("garbage", .whole, 0),
    ]) func aFaultChangesHowAnAnswerIsSent(_ fault: String, _ completeness: Completeness, _ delay: Double)
        async throws
    {
        let request = TestClient.owner.request("DescribeWorkspaceImages")
        let delivery = try await Self.simulator(fault).delivery(for: request)
        #expect(delivery.completeness == completeness)
        #expect(delivery.delay == delay)
    }

    @Test func theWorldsLatencyHoldsEveryAnswerBack() async throws {
        let simulator = try Simulator.still("behaviour: {latency: 50ms}")
        #expect(await simulator.delivery(for: TestClient.owner.request("DescribeWorkspaceImages")).delay == 0.05)
        #expect(await simulator.delivery(for: TestClient.owner.stsRequest()).delay == 0.05)
    }

    @Test(arguments: [
        ("second-image", "ImageId", ["wsi-0a1b2c3d4", "wsi-000000000"]), ("wrong-image", "ImageId", ["wsi-000000000"]),
        ("empty-list", "ImageId", []), ("unknown-state", "State", ["MELTING"]),
    ]) func anAnswerCanTellOfOtherImages(_ fault: String, _ member: String, _ values: [String]) async throws {
        let simulator = try Self.simulator(fault)
        let output = try await TestClient.owner.output(of: "DescribeWorkspaceImages", from: simulator)
        #expect(output["Images"]?.array?.map { $0.object?[member]?.string } == values)
    }

    @Test func anEmptyPageIsNotTheEnd() async throws {
        let simulator = try Self.simulator("empty-page")
        let first = try await TestClient.owner.output(of: "DescribeWorkspaceImages", from: simulator)
        #expect(first["Images"] == [])
        let token = try #require(first["NextToken"])
        let input: JSONValue = ["NextToken": token]
        let second = try await TestClient.owner.output(of: "DescribeWorkspaceImages", input, from: simulator)
        #expect(second["Images"]?.array?.count == 1)
        #expect(second["NextToken"] == nil)
    }

    @Test(arguments: ["DescribeWorkspaceImages", "DescribeWorkspaceImagePermissions"])
    func aTokenCanRepeatForEver(_ operation: String) async throws {
        let simulator = try Self.simulator("repeat-token", operation, call: "every")
        var input = JSONObject()
        input[operation == "DescribeWorkspaceImages" ? "ImageIds" : "ImageId"] =
            operation == "DescribeWorkspaceImages" ? [.string(TestWorld.imageID)] : .string(TestWorld.imageID)
        var tokens: Set<JSONValue?> = []
        for _ in 1...3 {
            let output = try await TestClient.owner.output(of: operation, .object(input), from: simulator)
            input["NextToken"] = output["NextToken"]
            tokens.insert(output["NextToken"])
        }
        #expect(tokens.count == 1)
        #expect(tokens.first != .some(nil))
    }

    @Test func aStrictReaderRefusesGarbageAndDuplicateKeys() async throws {
        for fault in ["garbage", "duplicate-keys"] {
            let request = TestClient.owner.request("DescribeWorkspaceImages")
            let body = try await Self.simulator(fault).delivery(for: request).answer.body
            #expect(throws: JSONError.self) { try JSONParser.parse(body) }
        }
    }

    @Test func anOversizedAnswerIsTrueButForItsSize() async throws {
        let request = TestClient.owner.request("DescribeWorkspaceImages")
        let body = try await Self.simulator("oversized").delivery(for: request).answer.body
        #expect(body.count == 16 << 20)
        let image = String(decoding: body.prefix(300), as: UTF8.self)
        #expect(image.contains("\"ImageId\":\"wsi-0a1b2c3d4\""))
    }

    @Test func theJournalTellsNoSecrets() async throws {
        let simulator = try Simulator.still()
        _ = await simulator.delivery(for: TestClient.stranger.request("DescribeWorkspaceImages"))
        _ = await simulator.delivery(for: TestClient.stranger.stsRequest())
        let text = JSONWriter.text(.object(await simulator.inspection()))
        #expect(text.contains("\"account\":\"777788889999\""))
        for secret in ["stranger-secret", "stranger-token", "ASIASTRANGEREXAMPL", "Signature"] {
            #expect(!text.contains(secret))
        }
    }
}
