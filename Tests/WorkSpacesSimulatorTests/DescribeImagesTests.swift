// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct DescribeImagesTests {
    static let views: [(TestClient, JSONValue, Int)] = [
        (.owner, [:], 1), (.recipient, [:], 1), (.stranger, [:], 0),
        (.owner, ["ImageType": "OWNED"], 1), (.owner, ["ImageType": "SHARED"], 0),
        (.recipient, ["ImageType": "OWNED"], 0), (.recipient, ["ImageType": "SHARED"], 1),
        (.recipient, ["ImageIds": ["wsi-0a1b2c3d4"]], 1), (.recipient, ["ImageIds": ["wsi-unknown00"]], 0),
        (.recipient, ["ImageIds": ["wsi-0a1b2c3d4", "wsi-0a1b2c3d4"]], 1),
        (.stranger, ["ImageIds": ["wsi-0a1b2c3d4"]], 0), (TestClient.owner.with(region: "eu-west-1"), [:], 0),
    ]

    @Test(arguments: views) func anImageIsSeenByItsOwnerAndWhoItIsSharedWithInItsRegion(
        _ client: TestClient,
        _ input: JSONValue,
        _ count: Int
    ) async throws {
        let output = try await client.output(of: "DescribeWorkspaceImages", input, from: .still())
        #expect(output["Images"]?.array?.count == count)
        #expect(output["NextToken"] == nil)
    }

    @Test func anImageIsDescribedInAWSsMembers() async throws {
        let output = try await TestClient.owner.output(of: "DescribeWorkspaceImages", from: .still())
        #expect(
            output["Images"] == [
                [
                    "ImageId": "wsi-0a1b2c3d4", "Name": "golden-win-2026-11", "OperatingSystem": ["Type": "WINDOWS"],
                    "State": "AVAILABLE", "RequiredTenancy": "DEFAULT", "Created": .double(1_792_849_598),
                    "OwnerAccountId": "111122223333",
                ]
            ]
        )
    }

    static let invalid: [(JSONValue, String)] = [
        (["ImageIds": []], "ValidationException"), (["ImageIds": ["ami-0a1b2c3d4"]], "ValidationException"),
        (["ImageIds": .array(.init(repeating: "wsi-0a1b2c3d4", count: 26))], "ValidationException"),
        (["ImageIds": "wsi-0a1b2c3d4"], "SerializationException"), (["ImageIds": [1]], "SerializationException"),
        (["ImageType": "PUBLIC"], "ValidationException"), (["MaxResults": 0], "ValidationException"),
        (["MaxResults": 26], "ValidationException"), (["MaxResults": "5"], "SerializationException"),
        (["NextToken": ""], "ValidationException"), (["NextToken": "bm9uc2Vuc2U="], "InvalidParameterValuesException"),
        (["NextToken": "not base64"], "InvalidParameterValuesException"), ([1], "SerializationException"),
    ]

    @Test(arguments: invalid) func inputThatAWSRefusesIsRefused(_ input: JSONValue, _ code: String) async throws {
        #expect(try await TestClient.owner.error(of: "DescribeWorkspaceImages", input, from: .still()) == "400 \(code)")
    }

    private static func worldOf(_ count: Int, pageSize: Int) -> String {
        let images = (0..<count).map { number in
            let digits = String(number + 100)
            return "  - {region: us-east-1, owner: \"111122223333\", id: wsi-page00\(digits), name: image-\(digits)}\n"
        }
        return images.joined() + "behaviour: {page_size: \(pageSize)}\n"
    }

    @Test(arguments: [(25, nil, 3), (25, 25, 3), (10, nil, 7), (25, 7, 9), (10, 20, 7)])
    func sixtyOneImagesComePageByPage(_ pageSize: Int, _ limit: Int?, _ pages: Int) async throws {
        let simulator = try Simulator.still(Self.worldOf(60, pageSize: pageSize))
        var input = JSONObject()
        input["MaxResults"] = limit.map(JSONValue.integer)
        var ids: Set<String> = []
        var count = 0
        repeat {
            let output = try await TestClient.owner.output(
                of: "DescribeWorkspaceImages",
                .object(input),
                from: simulator
            )
            ids.formUnion(output["Images"]?.array?.compactMap { $0.object?["ImageId"]?.string } ?? [])
            input["NextToken"] = output["NextToken"]
            count += 1
        } while input["NextToken"] != nil && count < 100
        #expect(ids.count == 61)
        #expect(count == pages)
    }

    @Test func aTokenIsGoodForItsOwnListAndCallerOnly() async throws {
        let simulator = try Simulator.still(Self.worldOf(30, pageSize: 10))
        let page = try await TestClient.owner.output(of: "DescribeWorkspaceImages", from: simulator)
        let token = try #require(page["NextToken"])
        let others: [(TestClient, JSONValue)] = [
            (.recipient, ["NextToken": token]), (.owner, ["NextToken": token, "ImageType": "OWNED"]),
            (TestClient.owner.with(region: "eu-west-1"), ["NextToken": token]),
        ]
        for (client, input) in others {
            let error = try await client.error(of: "DescribeWorkspaceImages", input, from: simulator)
            #expect(error == "400 InvalidParameterValuesException")
        }
    }

    @Test func factsCanBeDistortedOrLeftOut() async throws {
        let simulator = try Simulator.still(
            """
              - region: us-east-1
                owner: "111122223333"
                id: wsi-distorted
                name: distorted
                owner_account_id: "11112222333"
                answers: {State: MELTING, Name: null, Created: yesterday, RequiredTenancy: 7}
            """
        )
        let output = try await TestClient.owner.output(
            of: "DescribeWorkspaceImages",
            ["ImageIds": ["wsi-distorted"]],
            from: simulator
        )
        let image = try #require(output["Images"]?.array?.first?.object)
        #expect(image["OwnerAccountId"] == "11112222333")
        #expect(image["State"] == "MELTING")
        #expect(image["Name"] == nil)
        #expect(image["Created"] == "yesterday")
        #expect(image["RequiredTenancy"] == 7)
    }
}
