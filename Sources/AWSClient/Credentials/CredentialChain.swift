// SPDX-License-Identifier: Apache-2.0

/// Providers in order: the first that has credentials gives them, and the first that fails ends the search.
struct CredentialChain: CredentialProvider {
    let name = "credential chain"
    private let providers: [any CredentialProvider]

    init(_ providers: [any CredentialProvider]) {
        self.providers = providers
    }

    /// The order of AWS's tools; a profile that was named goes before a web identity in the environment.
    static func standard(
        profile: Profile?,
        choice: ProfileChoice,
        paths: String,
        environment: Environment
    ) -> CredentialChain {
        let fromProfile = ProfileProvider(profile, choice: choice, paths: paths)
        let webIdentity = UnsupportedProvider.webIdentity(environment)
        let isNamed = choice.source != .nobody
        return CredentialChain([
            EnvironmentProvider(environment, profileOption: choice.source == .option ? choice.name : nil),
            isNamed ? fromProfile : webIdentity,
            isNamed ? webIdentity : fromProfile,
            UnsupportedProvider.container(environment),
        ])
    }

    func credentials() async throws(AWSError) -> ProviderResult {
        var reasons: [String] = []
        for provider in providers {
            switch try await provider.credentials() {
            case .credentials(let credentials, let expires): return .credentials(credentials, expires: expires)
            case .notApplicable(let reason): reasons.append("\(provider.name): \(reason)")
            }
        }
        throw AWSError(
            .credentials,
            "There are no AWS credentials. Looked for, in this order: " + reasons.joined(separator: "; ") + ".",
            hint: "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with --profile."
        )
    }
}
