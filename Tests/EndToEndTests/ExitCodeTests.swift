// SPDX-License-Identifier: Apache-2.0

import Foundation
import GateModel
import Testing

/// Each exit status with its code, and that nothing is copied where it says so.
struct ExitCodeTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let status: Int32
        let code: String
        var image = ""
        var world = ""
        var policy = Scene.policy()
        var flags: [String] = []
        var variables: [String: String] = [:]
        /// How many copies the service saw.
        var copies = 0
        var story: [String] = []
        var testDescription: String { name }
    }

    private static func fault(_ operation: String, _ fault: String, call: String = "every") -> String {
        "faults: [{operation: \(operation), call: \(call), fault: \(fault)}]"
    }

    private static let copy = "CopyWorkspaceImage"
    private static let cleared = "decision allow"

    static let cases = [
        Case(
            name: "no rule allows the owner",
            status: 2,
            code: "POLICY_DENIED",
            policy: Scene.policy(owner: "999988887777"),
            story: ["decision deny"]
        ),
        Case(
            name: "a deny rule",
            status: 2,
            code: "POLICY_DENIED",
            policy: Scene.policy(rest: "deny: [{rule: recalled, because: CVE, image_ids: [wsi-0a1b2c3d4]}]"),
            story: ["decision deny"]
        ),
        Case(
            name: "permissions refused",
            status: 2,
            code: "POLICY_DENIED",
            world: "behaviour: {recipient_permissions: not-found}",
            story: ["decision deny"]
        ),
        Case(name: "a typo in the policy", status: 3, code: "POLICY_INVALID", policy: "verison: 1\n"),
        Case(
            name: "image not shared",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "empty-list")
        ),
        Case(
            name: "two images",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "second-image")
        ),
        Case(
            name: "duplicate keys",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "duplicate-keys")
        ),
        Case(
            name: "truncated answer",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "truncate"),
            flags: ["--max-attempts", "1"]
        ),
        Case(
            name: "oversized answer",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "oversized"),
            flags: ["--max-attempts", "1"]
        ),
        Case(
            name: "garbage",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImagePermissions", "garbage")
        ),
        Case(
            name: "a token that repeats",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImagePermissions", "repeat-token")
        ),
        Case(
            name: "access denied",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "access-denied")
        ),
        Case(
            name: "throttled out",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: fault("DescribeWorkspaceImages", "throttle"),
            flags: ["--max-attempts", "2"]
        ),
        Case(
            name: "a silent service",
            status: 4,
            code: "EVIDENCE_UNAVAILABLE",
            world: "faults: [{operation: DescribeWorkspaceImages, call: every, fault: delay, seconds: 30}]",
            flags: ["--read-timeout", "300ms", "--max-attempts", "1"]
        ),
        Case(
            name: "quota",
            status: 5,
            code: "COPY_REFUSED",
            world: "behaviour: {images_per_region: 0}",
            copies: 1,
            story: [cleared, "outcome refused"]
        ),
        Case(
            name: "the copy is redirected",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "redirect"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "closed after the copy",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "close-after"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "closed before the copy",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "close-before"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "500 after the copy",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "error-500-after"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "a copy answered with garbage",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "garbage"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "a copy answered in part",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "truncate"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "a copy answered without an image",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: fault(copy, "empty-object"),
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "a copy that is not answered in time",
            status: 7,
            code: "OUTCOME_UNKNOWN",
            world: "faults: [{operation: \(copy), call: every, fault: delay, seconds: 30}]",
            flags: ["--read-timeout", "5s"],
            copies: 1,
            story: [cleared, "outcome unknown"]
        ),
        Case(
            name: "a copy that ends in ERROR",
            status: 8,
            code: "COPY_UNHEALTHY",
            world: "behaviour: {copies_end_in: ERROR, pending_polls: 0}",
            flags: ["--wait"],
            copies: 1,
            story: [cleared, "outcome copied", "verification false"]
        ),
        Case(
            name: "a copy that does not end",
            status: 8,
            code: "COPY_UNHEALTHY",
            world: "behaviour: {pending_polls: 1000}",
            flags: ["--wait", "--wait-timeout", "1s"],
            copies: 1,
            story: [cleared, "outcome copied", "verification false"]
        ),
        Case(
            name: "no credentials",
            status: 9,
            code: "CONFIGURATION_ERROR",
            variables: ["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""]
        ),
        Case(
            name: "half of the credentials",
            status: 9,
            code: "CONFIGURATION_ERROR",
            variables: ["AWS_SECRET_ACCESS_KEY": ""]
        ),
        Case(
            name: "a wrong secret",
            status: 9,
            code: "CONFIGURATION_ERROR",
            variables: ["AWS_SECRET_ACCESS_KEY": "wrong"]
        ),
        Case(
            name: "an unknown key",
            status: 9,
            code: "CONFIGURATION_ERROR",
            variables: ["AWS_ACCESS_KEY_ID": "AKIANOBODYEXAMPLE0"]
        ),
        Case(
            name: "an unknown profile",
            status: 9,
            code: "CONFIGURATION_ERROR",
            flags: ["--profile", "nobody"]
        ),
        Case(
            name: "a clock that is wrong",
            status: 9,
            code: "CONFIGURATION_ERROR",
            world: "behaviour: {clock_offset: 10m}"
        ),
        Case(
            name: "a malformed endpoint",
            status: 9,
            code: "CONFIGURATION_ERROR",
            variables: ["AWS_ENDPOINT_URL": "ftp://example.com"]
        ),
    ]

    @Test(arguments: cases)
    func endsAsTheTableSays(example: Case) async throws {
        let scene = try await Scene(image: example.image, world: example.world, policy: example.policy)
        let finished = try await scene.copy(example.flags, example.variables)
        #expect(finished.status == example.status, "\(finished.output)\(finished.errors)")
        #expect(try finished.json(at: "success") == false)
        #expect(try finished.json(at: "error.code") == .string(example.code))
        #expect(try finished.json(at: "error.hint")?.string?.isEmpty == false)
        #expect(finished.errors.contains("wsigate:"))
        #expect(finished.errors.contains("fix:"))
        #expect(try await scene.simulator.copies() == example.copies)
        #expect(try scene.story() == example.story)
        try await scene.expectSoundLog()
    }

    @Test func aThrottledCopyIsSentAgain() async throws {
        let scene = try await Scene(world: Self.fault(Self.copy, "throttle", call: "1"))
        let finished = try await scene.copy()
        #expect(finished.status == 0, "\(finished.errors)")
        #expect(try await scene.simulator.copies() == 2)
        #expect(try scene.story() == ["decision allow", "outcome copied"])
    }

    @Test func aServiceThatIsNotThereIsNeverSentACopy() async throws {
        let scene = try await Scene()
        let finished = try await scene.copy(
            ["--max-attempts", "1"],
            ["AWS_ENDPOINT_URL": "http://127.0.0.1:1"]
        )
        #expect(finished.status == 4)
        #expect(try scene.story().isEmpty)
    }

    @Test func theSameNameTwiceIsRefused() async throws {
        let scene = try await Scene()
        #expect(try await scene.copy().status == 0)
        let again = try await scene.copy()
        #expect(again.status == 5)
        #expect(try again.json(at: "error.message")?.string?.contains("ResourceAlreadyExists") == true)
        #expect(try scene.story() == ["decision allow", "outcome copied", "decision allow", "outcome refused"])
    }
}
