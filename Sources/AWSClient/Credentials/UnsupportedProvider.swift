// SPDX-License-Identifier: Apache-2.0

/// Variables that ask for credentials from a place wsigate does not support.
///
/// Where they are set, the official tools would act with those credentials; to act with others instead would be a
/// surprise, so it is an error.
struct UnsupportedProvider: CredentialProvider {
    let name: String
    private let variables: [String]
    private let environment: Environment

    private init(_ name: String, _ variables: [String], _ environment: Environment) {
        self.name = name
        self.variables = variables
        self.environment = environment
    }

    /// Roles assumed with a token of an identity provider.
    static func webIdentity(_ environment: Environment) -> UnsupportedProvider {
        UnsupportedProvider("web identity", ["AWS_WEB_IDENTITY_TOKEN_FILE"], environment)
    }

    /// Credentials that a container's host hands out.
    static func container(_ environment: Environment) -> UnsupportedProvider {
        let variables = ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI"]
        return UnsupportedProvider("container credentials", variables, environment)
    }

    func credentials() async throws(AWSError) -> ProviderResult {
        guard let set = variables.first(where: { environment[$0] != nil }) else {
            let verb = variables.count == 1 ? "is" : "are"
            return .notApplicable(reason: variables.joined(separator: " and ") + " \(verb) not set")
        }
        throw AWSError(
            .credentials,
            "\(set) is set, but this release of wsigate does not support \(name).",
            hint: "Run 'aws configure export-credentials --format env' and set the variables it prints."
        )
    }
}
