// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct ImageParameterTests {
    @Test(arguments: ["a", "Golden_Win-2026.11/(x)", String(repeating: "n", count: 64)])
    func namesOfAWSsCharactersAreTaken(text: String) throws {
        #expect(try ImageName(validating: text).description == text)
    }

    @Test(arguments: [
        ("golden win 2026", "golden-win-2026"), ("", "golden-win-2026-11"), ("é", "golden-win-2026-11"),
        (String(repeating: "n", count: 65), String(repeating: "n", count: 64)), ("a\nb", "a-b"), ("a\\b", "a-b"),
    ])
    func otherNamesAreRefusedWithACorrectedExample(text: String, example: String) {
        let error = #expect(throws: InvalidParameter.self) { try ImageName(validating: text) }
        #expect(error?.example == example)
    }

    @Test(arguments: [("November build (final)", true), ("", false), ("tab\there", false), ("50 %", false)])
    func descriptionsMayHaveSpaces(text: String, valid: Bool) {
        #expect(((try? ImageDescription(validating: text)) != nil) == valid)
    }

    @Test func descriptionsEndAt256Characters() throws {
        _ = try ImageDescription(validating: String(repeating: "d", count: 256))
        #expect(throws: InvalidParameter.self) { try ImageDescription(validating: String(repeating: "d", count: 257)) }
    }

    @Test(arguments: [
        ("team", "", true), (String(repeating: "k", count: 127), String(repeating: "v", count: 255), true),
        ("", "x", false),
        (String(repeating: "k", count: 128), "", false), ("k", String(repeating: "v", count: 256), false),
        ("aws:x", "", false), ("AWS:x", "", false), ("wsigate:decision", "forged", false), ("WSIGATE:x", "", false),
    ])
    func tagsKeepAWSsLimitsAndOurPrefix(key: String, value: String, valid: Bool) {
        #expect(((try? ImageTag(validatingKey: key, value: value)) != nil) == valid)
    }

    @Test func aRequestReservesRoomForProvenanceTags() throws {
        let tags = try (0..<47).map { try ImageTag(validatingKey: "k\($0)", value: "") }
        _ = try request(tags: Array(tags.prefix(46)), reserved: 4)
        #expect(throws: InvalidParameter.self) { try request(tags: tags, reserved: 4) }
        _ = try request(tags: tags, reserved: 0)
    }

    @Test func aRequestTakesEachTagKeyOnce() throws {
        let tag = try ImageTag(validatingKey: "k", value: "1")
        #expect(throws: InvalidParameter.self) { try request(tags: [tag, tag], reserved: 0) }
    }

    private func request(tags: [ImageTag], reserved: Int) throws -> CopyRequest {
        try CopyRequest(
            sourceImageID: try #require(ImageID("wsi-0a1b2c3d4")),
            sourceRegion: try #require(Region("us-east-1")),
            destinationRegion: try #require(Region("eu-central-1")),
            name: nil,
            tags: tags,
            reservedTags: reserved
        )
    }
}
