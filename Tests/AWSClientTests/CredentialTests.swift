// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Credentials")
struct CredentialTests {
    private static let credentialsFile = "/home/u/.aws/credentials"
    private static let configFile = "/home/u/.aws/config"
    private static let profiles = [
        credentialsFile: """
        [default]
        aws_access_key_id = AKIADEFAULT
        aws_secret_access_key = s
        [x]
        aws_access_key_id = AKIAX
        aws_secret_access_key = s
        aws_session_token = t
        """
    ]

    /// The access key ID that a call is signed with.
    private func keyID(
        _ environment: [String: String],
        profile: String? = nil,
        files: [String: String] = profiles
    ) async throws -> String {
        let options = AWSOptions(profile: profile)
        let fixture = try Fixture([.json("{}")], options: options, environment: environment, files: files)
        _ = try await fixture.workSpaces().describeImages(ids: [])
        let header = try #require(await fixture.transport.requests.first?.headers["Authorization"])
        let credential = try #require(header.split(separator: "Credential=").last)
        return String(credential.prefix { $0 != "/" })
    }

    @Test(
        "Credentials come from the first place that has them",
        arguments: [
            (Fixture.keys, nil, Fixture.keyID), (Fixture.keys.merging(["AWS_PROFILE": "x"]) { $1 }, nil, Fixture.keyID),
            (Fixture.keys, "x", "AKIAX"), ([:], nil, "AKIADEFAULT"), (["AWS_PROFILE": "x"], nil, "AKIAX"),
            (["AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""], nil, "AKIADEFAULT"),
            (["AWS_PROFILE": "x", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t"], nil, "AKIAX"),
            (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://localhost"], nil, "AKIADEFAULT"),
        ] as [([String: String], String?, String)]
    )
    func order(environment: [String: String], profile: String?, expected: String) async throws {
        #expect(try await keyID(environment, profile: profile) == expected)
    }

    @Test(
        "What is partial, malformed or unsupported in the environment is an error, not a fall-through",
        arguments: [
            (["AWS_ACCESS_KEY_ID": "AKIA"], "AWS_SECRET_ACCESS_KEY is not"),
            (["AWS_SECRET_ACCESS_KEY": "s"], "AWS_ACCESS_KEY_ID is not"),
            (["AWS_SESSION_TOKEN": "s"], "AWS_ACCESS_KEY_ID is not"),
            (
                ["AWS_ACCESS_KEY_ID": "AKIA\n", "AWS_SECRET_ACCESS_KEY": "s"],
                "AWS_ACCESS_KEY_ID is not an access key ID"
            ),
            (
                ["AWS_ACCESS_KEY_ID": "AKIA/x", "AWS_SECRET_ACCESS_KEY": "s"],
                "AWS_ACCESS_KEY_ID is not an access key ID"
            ),
            (["AWS_ACCESS_KEY_ID": "AKIA", "AWS_SECRET_ACCESS_KEY": "s\n"], "AWS_SECRET_ACCESS_KEY holds white space"),
            (
                ["AWS_ACCESS_KEY_ID": "AKIA", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "a\r\nX-Evil: 1"],
                "AWS_SESSION_TOKEN holds white space"
            ),
            (["AWS_WEB_IDENTITY_TOKEN_FILE": "/t"], "does not support web identity"),
        ]
    )
    func brokenEnvironment(environment: [String: String], words: String) async {
        let error = await awsError { try await keyID(environment) }
        #expect(error?.code == .credentials)
        #expect(error?.message.contains(words) == true)
    }

    @Test(
        "A profile that needs what wsigate cannot do, or is partial, is an error",
        arguments: [
            ("role_arn = r\nsource_profile = y", "assuming a role (role_arn, /home/u/.aws/config:2)"),
            ("role_arn = r\naws_access_key_id = AKIA\naws_secret_access_key = s", "assuming a role"),
            ("sso_session = s", "IAM Identity Center"), ("sso_start_url = s", "IAM Identity Center"),
            ("credential_process = p", "an external process"), ("web_identity_token_file = t", "a web identity"),
            ("login_session = l", "'aws login'"), ("region = us-east-1", "holds no credentials"),
            ("aws_access_key_id = AKIA", "no aws_secret_access_key in the same file"),
            ("aws_secret_access_key = s", "no aws_access_key_id in the same file"),
            ("aws_session_token = s", "no aws_access_key_id in the same file"),
        ]
    )
    func brokenProfile(body: String, words: String) async {
        let files = [Self.configFile: "[profile x]\n\(body)\n"]
        let error = await awsError { try await keyID([:], profile: "x", files: files) }
        #expect(error?.code == .credentials)
        #expect(error?.message.contains(words) == true)
    }

    @Test("Static keys go before an external process")
    func keysBeforeProcess() async throws {
        let body = "aws_access_key_id = AKIA\naws_secret_access_key = s\ncredential_process = p"
        #expect(try await keyID([:], profile: "x", files: [Self.configFile: "[profile x]\n\(body)\n"]) == "AKIA")
    }

    @Test("The keys of the two files are not mixed")
    func notMixed() async {
        let files = [
            Self.configFile: "[profile x]\naws_secret_access_key = s\n",
            Self.credentialsFile: "[x]\naws_access_key_id = AKIA\n",
        ]
        let error = await awsError { try await keyID([:], profile: "x", files: files) }
        #expect(error?.message.contains("no aws_secret_access_key in the same file") == true)
    }

    @Test("When nothing gives credentials, every place that was looked at is named with its reason")
    func listing() async {
        let error = await awsError { try await keyID([:], files: [:]) }
        #expect(error?.code == .credentials)
        let expected = [
            "environment variables: AWS_ACCESS_KEY_ID is not set",
            "web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set",
            "profile 'default': there is no such profile in /home/u/.aws/config and /home/u/.aws/credentials",
            "container credentials: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and AWS_CONTAINER_CREDENTIALS_FULL_URI "
                + "are not set",
        ]
        #expect(error?.message.hasSuffix(expected.joined(separator: "; ") + ".") == true)
    }

    @Test("A container's credentials are an error where nothing else gives any")
    func container() async {
        let error = await awsError { try await keyID(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"], files: [:]) }
        #expect(error?.message.contains("does not support container credentials") == true)
    }

    @Test("A copy without credentials was not sent")
    func copyWithoutCredentials() async throws {
        let fixture = try Fixture(environment: [:])
        let result = await (try fixture.workSpaces()).sendOnce("CopyWorkspaceImage", [:])
        #expect(throws: ServiceFailure.self) { try result.get() }
        guard case .failure(let failure) = result else { return }
        #expect(failure.effect == .notSent)
        #expect(failure.code == "Client.Credentials")
        #expect(await fixture.transport.requests.isEmpty)
    }
}
