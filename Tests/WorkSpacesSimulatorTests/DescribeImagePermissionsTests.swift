// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct DescribeImagePermissionsTests {
    private static let input: JSONValue = ["ImageId": .string(TestWorld.imageID)]
    private static let operation = "DescribeWorkspaceImagePermissions"

    static let views: [(TestClient, String, String?)] = [
        (.owner, "list", nil), (.owner, "access-denied", nil), (.owner, "not-found", nil),
        (.recipient, "list", nil), (.recipient, "access-denied", "AccessDeniedException"),
        (.recipient, "not-found", "ResourceNotFoundException"),
        (.stranger, "list", "ResourceNotFoundException"),
        (TestClient.owner.with(region: "eu-west-1"), "list", "ResourceNotFoundException"),
    ]

    @Test(arguments: views) func theOwnerSeesTheListAndOthersWhatTheWorldSays(
        _ client: TestClient,
        _ behaviour: String,
        _ code: String?
    ) async throws {
        let simulator = try Simulator.still("behaviour: {recipient_permissions: \(behaviour)}")
        #expect(try await client.error(of: Self.operation, Self.input, from: simulator) == code.map { "400 \($0)" })
    }

    @Test func theListNamesTheAccounts() async throws {
        let output = try await TestClient.owner.output(of: Self.operation, Self.input, from: .still())
        #expect(output["ImageId"] == .string(TestWorld.imageID))
        #expect(output["ImagePermissions"] == [["SharedAccountId": "444455556666"]])
    }

    @Test func aLongListComesPageByPage() async throws {
        let accounts = (0..<60).map { "\"\(100_000_000_000 + $0)\"" }.joined(separator: ", ")
        let simulator = try Simulator.still(
            "  - {region: us-east-1, owner: \"111122223333\", id: wsi-widely000, name: wide, shared_with: [\(accounts)]}"
        )
        var input = JSONObject(members: [JSONObject.Member(name: "ImageId", value: "wsi-widely000")])
        var sizes: [Int] = []
        repeat {
            let output = try await TestClient.owner.output(of: Self.operation, .object(input), from: simulator)
            sizes.append(output["ImagePermissions"]?.array?.count ?? 0)
            input["NextToken"] = output["NextToken"]
        } while input["NextToken"] != nil && sizes.count < 100
        #expect(sizes == [25, 25, 10])
    }

    @Test func theImageIsRequired() async throws {
        #expect(try await TestClient.owner.error(of: Self.operation, from: .still()) == "400 ValidationException")
    }
}
