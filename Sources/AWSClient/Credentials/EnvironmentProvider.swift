// SPDX-License-Identifier: Apache-2.0

/// Keys in environment variables.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html>
struct EnvironmentProvider: CredentialProvider {
    let name = "environment variables"
    private let environment: Environment
    private let profileOption: String?

    /// Keys in the environment yield to a profile that was named by `--profile`.
    init(_ environment: Environment, profileOption: String?) {
        self.environment = environment
        self.profileOption = profileOption
    }

    func credentials() async throws(AWSError) -> ProviderResult {
        if let profileOption {
            return .notApplicable(reason: "skipped, because --profile \(profileOption) goes before them")
        }
        guard let keyID = part("AWS_ACCESS_KEY_ID") else { return try absent() }
        guard let secretKey = part("AWS_SECRET_ACCESS_KEY") else {
            throw partial(set: "AWS_ACCESS_KEY_ID", missing: "AWS_SECRET_ACCESS_KEY")
        }
        let keys = StaticKeys(keyID: keyID, secretKey: secretKey, sessionToken: sessionToken)
        return .credentials(try keys.checked(), expires: nil)
    }

    private var sessionToken: StaticKeys.Part? { part("AWS_SESSION_TOKEN") ?? part("AWS_SECURITY_TOKEN") }

    private func absent() throws(AWSError) -> ProviderResult {
        for name in ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"] where environment[name] != nil {
            throw partial(set: name, missing: "AWS_ACCESS_KEY_ID")
        }
        return .notApplicable(reason: "AWS_ACCESS_KEY_ID is not set")
    }

    private func part(_ name: String) -> StaticKeys.Part? {
        environment[name].map { StaticKeys.Part(value: $0, place: name) }
    }

    private func partial(set: String, missing: String) -> AWSError {
        AWSError(
            .credentials,
            "\(set) is set in the environment, but \(missing) is not.",
            hint: "Set both, or unset both to use a profile."
        )
    }
}
