// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct CopyImageTests {
    private static let europe = TestClient.recipient.with(region: "eu-west-1")

    /// An input that is copied, with other members.
    private static func input(_ changes: [(String, JSONValue?)] = []) -> JSONValue {
        var object = JSONObject()
        object["Name"] = "golden-copy"
        object["SourceImageId"] = .string(TestWorld.imageID)
        object["SourceRegion"] = "us-east-1"
        for (name, value) in changes { object[name] = value }
        return .object(object)
    }

    private static func describe(_ id: JSONValue, _ simulator: Simulator) async throws -> JSONObject {
        let output = try await europe.output(of: "DescribeWorkspaceImages", ["ImageIds": [id]], from: simulator)
        return try #require(output["Images"]?.array?.first?.object)
    }

    @Test func aCopyIsAnImageOfTheCallersOwn() async throws {
        let simulator = try Simulator.still("behaviour: {pending_polls: 0}")
        let input = Self.input([("Description", "A copy"), ("Tags", [["Key": "team", "Value": "desktop"]])])
        let id = try #require(try await Self.europe.output(of: "CopyWorkspaceImage", input, from: simulator)["ImageId"])
        #expect(id.string?.wholeMatch(of: /wsi-[0-9a-z]{9}/) != nil)
        let image = try await Self.describe(id, simulator)
        #expect(image["OwnerAccountId"] == "444455556666")
        #expect(image["Name"] == "golden-copy")
        #expect(image["Description"] == "A copy")
        #expect(image["Created"] == .double(1_795_441_598))
        let tags = try await Self.europe.output(of: "DescribeTags", ["ResourceId": id], from: simulator)
        #expect(tags["TagList"] == [["Key": "team", "Value": "desktop"]])
    }

    @Test(arguments: [0, 1, 3]) func aCopyIsPendingForSoManyLooks(_ polls: Int) async throws {
        let simulator = try Simulator.still("behaviour: {pending_polls: \(polls)}")
        let output = try await Self.europe.output(of: "CopyWorkspaceImage", Self.input(), from: simulator)
        let id = try #require(output["ImageId"])
        for _ in 0..<polls { #expect(try await Self.describe(id, simulator)["State"] == "PENDING") }
        #expect(try await Self.describe(id, simulator)["State"] == "AVAILABLE")
        #expect(try await Self.describe(id, simulator)["State"] == "AVAILABLE")
    }

    @Test func aCopyCanEndInErrorAndOtherThanAskedFor() async throws {
        let simulator = try Simulator.still(
            "behaviour: {copies_end_in: ERROR, pending_polls: 1, copy_answers: {Name: other, OwnerAccountId: null}}"
        )
        let output = try await Self.europe.output(of: "CopyWorkspaceImage", Self.input(), from: simulator)
        let id = try #require(output["ImageId"])
        let pending = try await Self.describe(id, simulator)
        #expect(pending["State"] == "PENDING")
        #expect(pending["ErrorCode"] == nil)
        let failed = try await Self.describe(id, simulator)
        #expect(failed["State"] == "ERROR")
        #expect(failed["ErrorCode"] == "UnknownError")
        #expect(failed["ErrorDetails"]?.array?.count == 1)
        #expect(failed["Name"] == "other")
        #expect(failed["OwnerAccountId"] == nil)
    }

    static let invalid: [([(String, JSONValue?)], String)] = [
        ([("Name", nil)], "ValidationException"), ([("Name", .null)], "ValidationException"),
        ([("Name", "two words")], "ValidationException"), ([("Name", "")], "ValidationException"),
        ([("Name", .string(String(repeating: "n", count: 65)))], "ValidationException"),
        ([("Name", "ü")], "ValidationException"), ([("Name", 7)], "SerializationException"),
        ([("Description", "")], "ValidationException"), ([("Description", "semi;colon")], "ValidationException"),
        ([("Description", .string(String(repeating: "d", count: 257)))], "ValidationException"),
        ([("SourceImageId", "wsi-short")], "ValidationException"), ([("SourceImageId", nil)], "ValidationException"),
        ([("SourceRegion", "US-EAST-1")], "ValidationException"), ([("SourceRegion", nil)], "ValidationException"),
        ([("SourceRegion", "cn-north-1")], "InvalidParameterValuesException"),
        ([("Tags", [["Value": "v"]])], "ValidationException"), ([("Tags", ["k"])], "SerializationException"),
        ([("Tags", [["Key": .string(String(repeating: "k", count: 128))]])], "ValidationException"),
        ([("Tags", [["Key": "k", "Value": .string(String(repeating: "v", count: 256))]])], "ValidationException"),
        ([("Tags", [["Key": "k"], ["Key": "k"]])], "InvalidParameterValuesException"),
        ([("Tags", [["Key": "aws:k"]])], "InvalidParameterValuesException"),
        (
            [("Tags", .array((0..<51).map { ["Key": .string("k\($0)")] }))],
            "InvalidParameterValuesException"
        ),
        ([("SourceImageId", "wsi-unknown00")], "ResourceNotFoundException"),
        ([("SourceRegion", "us-west-2")], "ResourceNotFoundException"),
    ]

    @Test(arguments: invalid) func aCopyThatAWSWouldRefuseIsRefused(_ changes: [(String, JSONValue?)], _ code: String)
        async throws
    {
        let simulator = try Simulator.still()
        let error = try await Self.europe.error(of: "CopyWorkspaceImage", Self.input(changes), from: simulator)
        #expect(error == "400 \(code)")
        let images = try await Self.europe.output(of: "DescribeWorkspaceImages", from: simulator)["Images"]
        #expect(images == [])
    }

    @Test func everyConstraintNotMetIsNamed() async throws {
        let simulator = try Simulator.still()
        let input = Self.input([("Name", "two words"), ("SourceImageId", nil), ("Tags", [["Key": ""]])])
        let answer = await simulator.delivery(for: Self.europe.request("CopyWorkspaceImage", input)).answer
        let message = try #require(try JSONParser.parse(answer.body).object?["message"]?.string)
        #expect(message.hasPrefix("3 validation errors detected: Value 'two words' at 'name' failed"))
        #expect(message.contains("; Value null at 'sourceImageId' failed to satisfy constraint: Member must not be"))
        #expect(message.contains("; Value '' at 'tags.1.member.key' failed"))
    }

    @Test func theSourceIsVisibleToTheCallerOrItIsNotFound() async throws {
        let stranger = TestClient.stranger.with(region: "eu-west-1")
        let error = try await stranger.error(of: "CopyWorkspaceImage", Self.input(), from: .still())
        #expect(error == "400 ResourceNotFoundException")
    }

    @Test(arguments: ["PENDING", "ERROR"]) func theSourceIsAvailable(_ state: String) async throws {
        let simulator = try Simulator.still("    state: \(state)\n")
        let error = try await Self.europe.error(of: "CopyWorkspaceImage", Self.input(), from: simulator)
        #expect(error == "400 ResourceUnavailableException")
    }

    @Test func aNameIsUsedOnceInARegion() async throws {
        let simulator = try Simulator.still()
        _ = try await Self.europe.output(of: "CopyWorkspaceImage", Self.input(), from: simulator)
        let error = try await Self.europe.error(of: "CopyWorkspaceImage", Self.input(), from: simulator)
        #expect(error == "400 ResourceAlreadyExistsException")
        let west = TestClient.recipient.with(region: "us-west-2")
        _ = try await west.output(of: "CopyWorkspaceImage", Self.input(), from: simulator)
    }

    @Test func theQuotaCountsTheCallersImagesInTheDestination() async throws {
        let simulator = try Simulator.still("behaviour: {images_per_region: 2}")
        for name in ["a", "b"] {
            let input = Self.input([("Name", .string(name))])
            _ = try await Self.europe.output(of: "CopyWorkspaceImage", input, from: simulator)
        }
        let input = Self.input([("Name", "c")])
        let error = try await Self.europe.error(of: "CopyWorkspaceImage", input, from: simulator)
        #expect(error == "400 ResourceLimitExceededException")
    }

    @Test(arguments: [
        ("cn-northwest-1", "cn-north-1", "400 OperationNotSupportedException"),
        ("cn-north-1", "cn-northwest-1", "400 OperationNotSupportedException"),
        ("us-gov-west-1", "us-gov-east-1", "400 OperationNotSupportedException"),
        ("cn-northwest-1", "cn-northwest-1", nil), ("us-gov-west-1", "us-gov-west-1", nil),
    ]) func chinaAndGovCloudKeepImagesInTheirRegion(_ source: String, _ destination: String, _ expected: String?)
        async throws
    {
        let simulator = try Simulator.still(
            "  - {region: \(source), owner: \"111122223333\", id: wsi-faraway00, name: far}"
        )
        let client = TestClient.owner.with(region: destination)
        let input = Self.input([("SourceImageId", "wsi-faraway00"), ("SourceRegion", .string(source))])
        #expect(try await client.error(of: "CopyWorkspaceImage", input, from: simulator) == expected)
    }

    @Test func ofCopiesAtTheSameTimeUnderOneNameOneIsMade() async throws {
        let simulator = try Simulator.still()
        let input = Self.input()
        let made = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await Self.europe.error(of: "CopyWorkspaceImage", input, from: simulator) == nil
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(made == 1)
        #expect(await simulator.inspection()["counts"] == ["CopyWorkspaceImage": 50])
    }

    @Test func tagsAreTheOwnersToSee() async throws {
        let simulator = try Simulator.still("    tags: {team: desktop}\n")
        let input: JSONValue = ["ResourceId": .string(TestWorld.imageID)]
        let tags = try await TestClient.owner.output(of: "DescribeTags", input, from: simulator)
        #expect(tags["TagList"] == [["Key": "team", "Value": "desktop"]])
        let error = try await TestClient.recipient.error(of: "DescribeTags", input, from: simulator)
        #expect(error == "400 ResourceNotFoundException")
    }

    @Test func anUnknownOperationIsRefusedAndNamed() async throws {
        let error = try await TestClient.owner.error(of: "DeleteWorkspaceImage", from: .still())
        #expect(error == "400 UnknownOperationException")
    }
}
