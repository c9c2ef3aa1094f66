// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import AWSClient

@Suite("DescribeWorkspaceImages")
struct ImageAnswerTests {
    private func images(_ body: String) async throws -> [DescribedImage] {
        try await Fixture([.json(body)]).workSpaces().describeImages(ids: [Fixture.image]).value
    }

    @Test("Every field is read, unknown ones are passed over")
    func allFields() async throws {
        let body = """
            {"Images":[{"ImageId":"wsi-0a1b2c3d4","OwnerAccountId":"111122223333","Name":"n","Description":"d",
            "State":"AVAILABLE","OperatingSystem":{"Type":"WINDOWS"},"RequiredTenancy":"DEDICATED","Created":1.6e9,
            "ErrorCode":"c","ErrorMessage":"m","ErrorDetails":[{"ErrorCode":"E1","ErrorMessage":"one"},{}],
            "Updates":{"UpdateAvailable":true},"New":[1]}],"Extra":1}
            """
        let expected = DescribedImage(
            imageID: "wsi-0a1b2c3d4",
            ownerAccount: "111122223333",
            name: "n",
            description: "d",
            state: .available,
            operatingSystem: .windows,
            tenancy: .dedicated,
            created: Date(timeIntervalSince1970: 1_600_000_000),
            errorCode: "c",
            errorMessage: "m",
            errorDetails: ["E1: one", "unknown: "]
        )
        #expect(try await images(body) == [expected])
    }

    @Test(
        "Absent and null are alike",
        arguments: [
            #"{"Images":[{}]}"#,
            """
            {"Images":[{"ImageId":null,"OwnerAccountId":null,"Name":null,"Description":null,"State":null,"OperatingSystem":null,
            "RequiredTenancy":null,"Created":null,"ErrorCode":null,"ErrorMessage":null,"ErrorDetails":null}],"NextToken":null}
            """,
            #"{"Images":[{"OperatingSystem":{"Type":null}}]}"#,
        ]
    )
    func absent(body: String) async throws {
        #expect(try await images(body) == [DescribedImage()])
    }

    @Test("No images is an answer", arguments: ["{}", #"{"Images":null}"#, #"{"Images":[]}"#])
    func none(body: String) async throws {
        #expect(try await images(body).isEmpty)
    }

    @Test("Unknown values are kept as they are")
    func unknownValues() async throws {
        let image = try #require(
            try await images(
                #"{"Images":[{"State":"available","OperatingSystem":{"Type":"OS2"},"RequiredTenancy":""}]}"#
            ).first
        )
        #expect(image.state == .other("available"))
        #expect(image.operatingSystem == .other("OS2"))
        #expect(image.tenancy == .other(""))
    }

    @Test(
        "A time is seconds since 1970 or RFC 3339",
        arguments: [
            ("1600000000", 1_600_000_000), ("1600000000.5", 1_600_000_000.5), ("1.6E9", 1_600_000_000),
            (#""2020-09-13T12:26:40Z""#, 1_600_000_000), ("0", 0),
        ]
    )
    func times(text: String, expected: Double) async throws {
        let image = try await images(#"{"Images":[{"Created":\#(text)}]}"#).first
        #expect(image?.created == Date(timeIntervalSince1970: expected))
    }

    @Test(
        "What is not as the interface promises is malformed, not guessed at",
        arguments: [
            "", " ", "{", "null", "[]", "\"x\"", "{} {}", "<html></html>", #"{"Images":{}}"#, #"{"Images":[null]}"#,
            #"{"Images":["x"]}"#,
            #"{"Images":[{"ImageId":7}]}"#, #"{"Images":[{"OwnerAccountId":111122223333}]}"#,
            #"{"Images":[{"Name":["n"]}]}"#,
            #"{"Images":[{"State":true}]}"#, #"{"Images":[{"OperatingSystem":"WINDOWS"}]}"#,
            #"{"Images":[{"OperatingSystem":{"Type":1}}]}"#,
            #"{"Images":[{"Created":"yesterday"}]}"#, #"{"Images":[{"Created":1e300}]}"#,
            #"{"Images":[{"Created":-1}]}"#,
            #"{"Images":[{"Created":1e999}]}"#, #"{"Images":[{"Created":99999999999999999999999}]}"#,
            #"{"Images":[{"Created":{}}]}"#,
            #"{"Images":[{"ErrorDetails":"x"}]}"#, #"{"Images":[{"ErrorDetails":["x"]}]}"#,
            #"{"Images":[{"ErrorDetails":[{"ErrorCode":1}]}]}"#,
            #"{"Images":[],"Images":[{"ImageId":"wsi-0a1b2c3d4"}]}"#,
            #"{"Images":[{"OwnerAccountId":"1","OwnerAccountId":"2"}]}"#,
            #"{"Images":[{"Name":"\ud800"}]}"#, String(repeating: "[", count: 100_000),
        ]
    )
    func malformed(body: String) async {
        let error = await awsError { try await images(body) }
        #expect(error?.code == .malformedAnswer)
        #expect(error?.failure?.requestID == "req-1")
    }

    @Test("The place of a wrong type is named")
    func place() async {
        let error = await awsError { try await images(#"{"Images":[{},{"OperatingSystem":{"Type":1}}]}"#) }
        #expect(error?.message.contains("Images[1].OperatingSystem.Type is not a string") == true)
    }
}
