// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Profiles")
struct ProfileTests {
    private static let files = [
        "/home/u/.aws/config": """
        [default]
        region = us-east-1
        [profile x]
        region = eu-west-1
        aws_access_key_id = AKIACONFIG
        aws_secret_access_key = config
        aws_session_token = config
        [y]
        region = sa-east-1
        """,
        "/home/u/.aws/credentials": """
        [x]
        aws_access_key_id = AKIACREDENTIALS
        aws_secret_access_key = credentials
        region = eu-west-2
        [z]
        aws_access_key_id = AKIAZ
        """,
        "/elsewhere/config": "[default]\nregion = af-south-1\n",
        "/home/u/mine": "[default]\nregion = il-central-1\n",
    ]

    private func region(_ environment: [String: String], profile: String? = nil) throws -> String {
        let options = AWSOptions(profile: profile)
        return try Fixture(options: options, environment: environment, files: Self.files).session
            .region(explicit: nil).description
    }

    @Test(
        "The profile is the option's, AWS_PROFILE's, AWS_DEFAULT_PROFILE's, or the default",
        arguments: [
            (nil, [:], "us-east-1"), ("x", [:], "eu-west-2"), (nil, ["AWS_PROFILE": "x"], "eu-west-2"),
            ("default", ["AWS_PROFILE": "x"], "us-east-1"), (nil, ["AWS_DEFAULT_PROFILE": "x"], "eu-west-2"),
            (nil, ["AWS_PROFILE": "default", "AWS_DEFAULT_PROFILE": "x"], "us-east-1"),
            (nil, ["AWS_PROFILE": ""], "us-east-1"), (nil, ["AWS_CONFIG_FILE": "/elsewhere/config"], "af-south-1"),
            (nil, ["AWS_CONFIG_FILE": "~/mine"], "il-central-1"),
        ] as [(String?, [String: String], String)]
    )
    func choice(profile: String?, environment: [String: String], expected: String) throws {
        #expect(try region(environment, profile: profile) == expected)
    }

    @Test(
        "A named profile that does not exist is an error that lists those that do",
        arguments: [
            ("q", [:], "--profile names the profile 'q'"),
            (nil, ["AWS_PROFILE": "q"], "AWS_PROFILE names the profile 'q'"),
            ("y", [:], "--profile names the profile 'y'"),
            (nil, Fixture.keys.merging(["AWS_PROFILE": "q"]) { $1 }, "AWS_PROFILE names"),
        ] as [(String?, [String: String], String)]
    )
    func unknown(profile: String?, environment: [String: String], words: String) throws {
        let error = awsError { try region(environment, profile: profile) }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix(words) == true)
        #expect(error?.message.contains("the profiles are default, x, z") == true)
    }

    @Test("Without files a named profile does not exist, and an unnamed one is not needed")
    func noFiles() throws {
        let error = awsError { try Fixture(options: AWSOptions(profile: "q")) }
        #expect(error?.message.contains("there are no profiles") == true)
        #expect(awsError { try Fixture() } == nil)
    }

    @Test("Keys come from one file, the credentials file first, and never from both")
    func keysOfOneFile() async throws {
        let fixture = try Fixture(
            [.json("{}")],
            options: AWSOptions(profile: "x"),
            environment: [:],
            files: Self.files
        )
        _ = try await fixture.workSpaces().describeImages(ids: [])
        let request = try #require(await fixture.transport.requests.first)
        #expect(request.headers["Authorization"]?.contains("Credential=AKIACREDENTIALS/") == true)
        #expect(request.headers["X-Amz-Security-Token"] == nil)
    }

    @Test("A file that cannot be read is an error")
    func unreadable() {
        struct Refused: Error {}
        let surroundings = Surroundings(readFile: { _ in throw Refused() })
        let error = awsError {
            try AWSSession(
                options: AWSOptions(),
                environment: ["HOME": "/home/u"],
                transport: ScriptedTransport([]),
                surroundings: surroundings
            )
        }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains("/home/u/.aws/config cannot be read") == true)
    }

    @Test("Without HOME nothing is read from a folder named '~', and a path that needs HOME is an error")
    func noHome() async throws {
        let files = ["~/.aws/config": "[default]\nregion = us-east-1\n", "~/c": "", "~/ca.pem": ""]
        let fixture = try Fixture(environment: ["HOME": ""], files: files)
        #expect(awsError { try fixture.session.region(explicit: nil) }?.code == .configuration)
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.message.contains("~/.aws/config (HOME is not set)") == true)
        for variable in ["AWS_CONFIG_FILE": "~/c", "AWS_CA_BUNDLE": "~/ca.pem"] {
            let environment = [variable.key: variable.value, "HOME": ""]
            #expect(awsError { try Fixture(environment: environment, files: files) }?.code == .configuration)
        }
    }

    @Test("The real file system: a folder is no file, and nothing is no error")
    func realFiles() throws {
        let readFile = Surroundings().readFile
        #expect(throws: (any Error).self) { try readFile("/") }
        #expect(try readFile("/nonexistent/config") == nil)
        #expect(try readFile("/nonexistent") == nil)
        #expect(try readFile("/dev/null/config") == nil)
        #expect(try readFile("/dev/null") == [])
        #expect(try readFile("/dev/zero")?.count == SharedConfiguration.maximumBytes + 1)
    }
}
