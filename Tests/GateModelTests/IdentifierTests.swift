// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct IdentifierTests {
    @Test(arguments: [
        ("111122223333", true), ("000000000000", true), ("11112222333", false), ("1111222233334", false),
        ("11112222333a", false), ("", false), ("１１１１２２２２３３３３", false), ("111122223333\n", false),
    ])
    func accountsAreTwelveDigits(text: String, valid: Bool) {
        #expect((AccountID(text) != nil) == valid)
    }

    @Test(arguments: [
        ("wsi-0a1b2c3d4", true), ("wsi-" + String(repeating: "z", count: 63), true),
        ("wsi-" + String(repeating: "z", count: 64), false), ("wsi-0a1b2c3d", false), ("WSI-0a1b2c3d4", false),
        ("wsi-0A1B2C3D4", false), ("xwsi-0a1b2c3d4", false), ("wsi-0a1b2c3d4 ", false), ("wsi-0a1b2c3d-", false),
        ("", false),
    ])
    func imagesFollowThePattern(text: String, valid: Bool) {
        #expect((ImageID(text) != nil) == valid)
    }

    @Test(arguments: [
        ("us-east-1", "aws"), ("eu-central-1", "aws"), ("cn-northwest-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"),
        ("us-iso-east-1", "aws-iso"), ("us-isob-east-1", "aws-iso-b"), ("eu-isoe-west-1", "aws-iso-e"),
        ("us-isof-south-1", "aws-iso-f"), ("eusc-de-east-1", "aws-eusc"), ("zz-new-1", "aws"),
    ])
    func regionsBelongToAPartition(region: String, partition: String) throws {
        #expect(try #require(Region(region)).partition.description == partition)
    }

    @Test(arguments: [
        "", "US-EAST-1", "us east 1", "-us", "us-", "us.east", "us-east-1/x", String(repeating: "a", count: 32),
    ])
    func otherRegionsAreRefused(text: String) {
        let error = #expect(throws: InvalidParameter.self) {
            try Region(validating: text, parameter: "source-region")
        }
        #expect(error?.parameter == "source-region")
        #expect(error?.value == text)
    }
}
