// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct WorldFileTests {
    @Test func everyKeyIsRead() throws {
        let world = try World.parse(
            Array(
                """
                accounts:
                  "111122223333":
                    {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: s, session_token: t, arn: "arn:aws:iam::1:user/x"}
                images:
                  - region: us-east-1
                    owner: "111122223333"
                    id: wsi-0a1b2c3d4
                    name: golden
                    description: Golden image
                    shared_with: ["444455556666"]
                    operating_system: LINUX
                    tenancy: DEDICATED
                    state: ERROR
                    created: 2026-11-01T00:00:00Z
                    error_code: DHCPDisabled
                    error_message: DHCP is off
                    error_details: [{code: DHCPDisabled, message: DHCP is off}, {code: InvalidIp}]
                    tags: {team: desktop}
                    answers: {State: null}
                    owner_account_id: null
                behaviour:
                  page_size: 10
                  pending_polls: 0
                  recipient_permissions: not-found
                  images_per_region: 5
                  copies_end_in: ERROR
                  copy_answers: {Name: other}
                  latency: 50ms
                  clock_offset: 1.5h
                faults:
                  - {operation: CopyWorkspaceImage, call: every, fault: delay, seconds: 3}
                  - {operation: GetCallerIdentity, call: 2, fault: error, code: Oops, message: It broke., status: 502}
                """.utf8
            ),
            fileName: "world.yaml"
        )
        let seed = try #require(world.images.first)
        let image = seed.stored(at: TestWorld.start)
        #expect(image.description == "Golden image")
        #expect(image.operatingSystem == .linux)
        #expect(image.tenancy == .dedicated)
        #expect(image.state == .error)
        #expect(image.created == Date(rfc3339: "2026-11-01T00:00:00Z"))
        #expect(image.errorDetails.map(\.message) == ["DHCP is off", nil])
        #expect(image.tags == [Tag(key: "team", value: "desktop")])
        #expect(image.answers.values == ["State": nil, "OwnerAccountId": nil])
        #expect(world.behaviour.pageSize == 10)
        #expect(world.behaviour.recipientPermissions == .notFound)
        #expect(world.behaviour.copiesEndIn == .error)
        #expect(world.behaviour.copyAnswers.values == ["Name": "other"])
        #expect(world.behaviour.latency == 0.05)
        #expect(world.behaviour.clockOffset == 5400)
        #expect(world.faults.map(\.call) == [nil, 2])
        #expect(world.faults.map(\.seconds) == [3, 0])
        #expect(world.faults.last?.error == ServiceError("Oops", "It broke.", status: 502))
    }

    @Test func aWorldCanBeJSON() throws {
        let text = #"{"accounts": {"111122223333": {"access_key_id": "AKIAOWNEREXAMPLE00", "secret_access_key": "s"}}}"#
        #expect(try World.parse(Array(text.utf8), fileName: "world.json").accounts.count == 1)
    }

    private static let image = "  - {region: us-east-1, owner: \"111122223333\", id: wsi-another00, name: another"

    static let endings: [(String, String)] = [
        ("image: []", "16:1: 'image' is not a key of a world; its keys are accounts, images, behaviour, faults"),
        ("\(image), colour: blue}", "16:82: 'colour' is not a key of an image"),
        ("  - {region: us-east-1}", "16:5: an image needs the key 'id'"),
        ("\(image.replacing("\"", with: ""))}", "16:32: put the account ID in quotes: \"111122223333\""),
        ("\(image.replacing("us-east-1", with: "US"))}", "16:14: region is a Region code"),
        ("\(image.replacing("wsi-another00", with: "wsi-A"))}", "id is 'wsi-' and 9 to 63 lower-case letters"),
        ("\(image.replacing("wsi-another00", with: TestWorld.imageID))}", "there is an image wsi-0a1b2c3d4 already"),
        ("\(image.replacing("name: another", with: "name: two words"))}", "name must be 1 to 64 characters"),
        ("\(image), state: MELTING}", "state is one of AVAILABLE, PENDING, ERROR; 'answers' can say anything else"),
        ("\(image), age: 3 weeks}", "age is a number with its unit"),
        ("\(image), age: 3d, created: 2026-11-01T00:00:00Z}", "an image has 'age' or 'created', not both"),
        ("\(image), created: yesterday}", "created is a time in UTC such as 2026-11-23T13:46:38Z"),
        ("\(image), answers: {Owner: null}}", "'Owner' is not a member of WorkspaceImage"),
        ("\(image), shared_with: \"444455556666\"}", "shared_with is a list"),
        ("behaviour: {page_size: 26}", "page_size is a whole number from 1 to 25"),
        ("behaviour: {page_size: \"5\"}", "page_size is a whole number from 1 to 25"),
        ("behaviour: {recipient_permissions: maybe}", "recipient_permissions is one of list, access-denied, not-found"),
        ("behaviour: {copies_end_in: error}", "copies_end_in is one of AVAILABLE, ERROR"),
        ("behaviour: {latency: -1s}", "latency is a number with its unit"),
        ("behaviour: {clock_offset: later}", "clock_offset is a duration"), ("behaviour: []", "'key: value' pairs"),
        ("faults: [{operation: Copy, call: 1, fault: throttle}]", "operation is one of DescribeWorkspaceImages, "),
        ("faults: [{operation: DescribeTags, call: 0, fault: throttle}]", "call is the number"),
        ("faults: [{operation: DescribeTags, call: 1, fault: explode}]", "fault is one of throttle, error, "),
        ("faults: [{operation: DescribeTags, call: 1}]", "a fault needs the key 'fault'"),
        (
            "faults: [{operation: CopyWorkspaceImage, call: 1, fault: repeat-token}]",
            "the fault repeat-token means nothing for CopyWorkspaceImage"
        ),
        ("faults: [{operation: DescribeTags, call: 1, fault: delay}]", "a fault needs the key 'seconds'"),
        ("faults: [{operation: DescribeTags, call: 1, fault: error}]", "a fault needs the key 'code'"),
        (
            "faults: [{operation: DescribeTags, call: 1, fault: throttle, seconds: 1}]",
            "'seconds' is a parameter of the fault delay alone"
        ),
        ("accounts: {}", "accounts"),
    ]

    @Test(arguments: endings) func whatIsWrongIsToldWithItsPlace(_ ending: String, _ message: String) throws {
        let error = try #require(throws: WorldError.self) { try TestWorld.parse(ending) }
        #expect(error.description.hasPrefix("world.yaml:"))
        #expect(error.description.contains(message), "\(error)")
    }

    static let accounts: [(String, String)] = [
        ("{}", "a world needs an account"), ("[]", "accounts is written as 'key: value' pairs"),
        ("{1: {access_key_id: A, secret_access_key: s}}", "an account ID of 12 digits in quotes"),
        ("{\"111122223333\": {access_key_id: short, secret_access_key: s}}", "access_key_id is 16 to 128 of"),
        ("{\"111122223333\": {access_key_id: AKIAOWNEREXAMPLE00}}", "an account needs the key 'secret_access_key'"),
        ("{\"111122223333\": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: \"\"}}", "is not empty"),
        (
            """
            {"111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: s},
             "444455556666": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: s}}
            """, "2:18: the access key AKIAOWNEREXAMPLE00 belongs to another account already"
        ),
    ]

    @Test(arguments: accounts) func anAccountNeedsAnIDAKeyAndASecret(_ text: String, _ message: String) throws {
        let error = try #require(throws: WorldError.self) {
            try World.parse(Array("accounts: \(text)".utf8), fileName: "world.yaml")
        }
        #expect(error.description.contains(message), "\(error)")
    }

    @Test func theExampleIsAWorld() throws {
        let world = try World.parse(Array(World.example.utf8), fileName: "example.yaml")
        #expect(world.accounts.count == 2)
        #expect(world.images.first?.image.sharedWith.map(\.description) == ["444455556666"])
        #expect(world.faults.map(\.kind) == [.throttle])
    }

    @Test func anEmptyFileIsNoWorld() {
        #expect(throws: WorldError.self) { try World.parse([], fileName: "world.yaml") }
    }
}
