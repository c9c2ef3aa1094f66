// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AWSClient

@Suite("Profiles of IAM Identity Center")
struct SSOProfileTests {
    private static let keys = "aws_access_key_id = AKIA\naws_secret_access_key = s\n"

    @Test(
        "Any of its settings makes the profile one that cannot be used, keys or not",
        arguments: ["sso_session", "sso_start_url", "sso_account_id", "sso_role_name", "sso_region"],
        ["", keys]
    )
    func partial(setting: String, keys: String) async throws {
        let files = ["/home/u/.aws/config": "[profile p]\n\(keys)\(setting) = x\n"]
        let fixture = try Fixture(options: AWSOptions(profile: "p"), files: files)
        let error = await awsError { try await fixture.workSpaces().describeImages(ids: []) }
        #expect(error?.code == .credentials)
        #expect(error?.message.contains(setting) == true)
        #expect(error?.message.contains("does not support") == true)
        let requests = await fixture.transport.requests
        #expect(requests.isEmpty)
    }
}
