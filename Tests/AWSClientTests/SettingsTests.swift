// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Region, certificates and attempts")
struct SettingsTests {
    private static let files = [
        "/home/u/.aws/config": """
        [default]
        region = sa-east-1
        ca_bundle = ~/profile.pem
        max_attempts = 4
        [profile bad]
        region = Not A Region
        max_attempts = many
        [profile lost]
        ca_bundle = /lost.pem
        """,
        "/home/u/profile.pem": "p", "/option.pem": "o", "/variable.pem": "v",
    ]

    @Test(
        "The Region is the first that is given",
        arguments: [
            ("eu-west-1", ["AWS_REGION": "eu-west-2"], "eu-west-1"),
            (nil, ["AWS_REGION": "eu-west-2", "AWS_DEFAULT_REGION": "eu-west-3"], "eu-west-2"),
            (nil, ["AWS_DEFAULT_REGION": "eu-west-3"], "eu-west-3"), (nil, ["AWS_REGION": ""], "sa-east-1"),
        ] as [(String?, [String: String], String)]
    )
    func region(explicit: String?, environment: [String: String], expected: String) throws {
        let fixture = try Fixture(environment: environment, files: Self.files)
        #expect(try fixture.session.region(explicit: explicit).description == expected)
    }

    @Test("Without a Region the error names all four places")
    func noRegion() throws {
        let session = try Fixture().session
        let error = awsError { try session.region(explicit: nil) }
        #expect(error?.code == .configuration)
        for place in ["--region", "AWS_REGION", "AWS_DEFAULT_REGION", "'region' of the profile 'default'"] {
            #expect(error?.message.contains(place) == true)
        }
    }

    @Test(
        "A Region that is none is an error that names its source",
        arguments: [
            ("US-EAST-1", [:], "--region"), (nil, ["AWS_REGION": "us-east-1.evil.com/"], "AWS_REGION"),
            ("", [:], "--region"),
        ] as [(String?, [String: String], String)]
    )
    func badRegion(explicit: String?, environment: [String: String], source: String) throws {
        let session = try Fixture(environment: environment).session
        let error = awsError { try session.region(explicit: explicit) }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("\(source) is '") == true)
    }

    @Test("A profile's bad Region is named with file and line")
    func badProfileRegion() throws {
        let settings = [
            "/home/u/.aws/config": "[default]\nregion = Not A Region"
        ]
        let session = try Fixture(files: settings).session
        let error = awsError { try session.region(explicit: nil) }
        #expect(error?.message.contains("/home/u/.aws/config:2") == true)
    }

    private func request(_ options: AWSOptions, _ environment: [String: String]) async throws -> String? {
        let keys = Fixture.keys.merging(environment) { $1 }
        let fixture = try Fixture([.json("{}")], options: options, environment: keys, files: Self.files)
        _ = try await fixture.workSpaces().describeImages(ids: [])
        return await fixture.transport.requests.first?.caBundle
    }

    @Test(
        "The certificates are the option's, the variable's, the profile's",
        arguments: [
            ("/option.pem", ["AWS_CA_BUNDLE": "/variable.pem"], "/option.pem"),
            (nil, ["AWS_CA_BUNDLE": "/variable.pem"], "/variable.pem"), (nil, [:], "/home/u/profile.pem"),
        ] as [(String?, [String: String], String)]
    )
    func certificates(option: String?, environment: [String: String], expected: String) async throws {
        #expect(try await request(AWSOptions(caBundle: option), environment) == expected)
    }

    @Test(
        "Certificates that cannot be read are an error that says who named them",
        arguments: [
            ("/lost.pem", [:], "--ca-bundle"), (nil, ["AWS_CA_BUNDLE": "/lost.pem"], "AWS_CA_BUNDLE"),
            (nil, ["AWS_PROFILE": "lost"], "ca_bundle (/home/u/.aws/config:9)"),
        ] as [(String?, [String: String], String)]
    )
    func lostCertificates(option: String?, environment: [String: String], source: String) {
        let error = awsError {
            try Fixture(options: AWSOptions(caBundle: option), environment: environment, files: Self.files)
        }
        #expect(error?.message.hasPrefix("\(source) names '/lost.pem'") == true)
    }

    @Test(
        "The number of attempts is the option's, the variable's, the profile's, or 3",
        arguments: [
            (1, ["AWS_MAX_ATTEMPTS": "2"], files, 1), (nil, ["AWS_MAX_ATTEMPTS": "2"], files, 2), (nil, [:], files, 4),
            (nil, [:], [:], 3),
        ] as [(Int?, [String: String], [String: String], Int)]
    )
    func attempts(option: Int?, environment: [String: String], files: [String: String], expected: Int) async throws {
        let fixture = try Fixture(
            Array(repeating: .error("ThrottlingException"), count: 9),
            options: AWSOptions(maxAttempts: option),
            environment: Fixture.keys.merging(environment) { $1 },
            files: files
        )
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .unavailable)
        #expect(await fixture.transport.requests.count == expected)
    }

    @Test(
        "A number of attempts that is none is an error",
        arguments: [
            (0, [:], "--max-attempts"), (nil, ["AWS_MAX_ATTEMPTS": "x"], "AWS_MAX_ATTEMPTS"),
            (nil, ["AWS_MAX_ATTEMPTS": "-1"], "AWS_MAX_ATTEMPTS"), (101, [:], "--max-attempts"),
            (nil, ["AWS_PROFILE": "bad"], "max_attempts (/home/u/.aws/config:7)"),
        ] as [(Int?, [String: String], String)]
    )
    func badAttempts(option: Int?, environment: [String: String], source: String) {
        let error = awsError {
            try Fixture(options: AWSOptions(maxAttempts: option), environment: environment, files: Self.files)
        }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix(source) == true)
    }
}
