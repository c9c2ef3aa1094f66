// SPDX-License-Identifier: Apache-2.0

/// Static keys in a profile of the shared files.
struct ProfileProvider: CredentialProvider {
    /// Settings that ask for a way to credentials which wsigate does not have, and what AWS calls that way. Such a
    /// profile is an error: its keys, if any, would make the call somebody else.
    private static let before = [
        ("role_arn", "assuming a role"), ("web_identity_token_file", "a web identity"),
        ("sso_session", "IAM Identity Center (SSO)"), ("sso_start_url", "IAM Identity Center (SSO)"),
        ("sso_account_id", "IAM Identity Center (SSO)"), ("sso_role_name", "IAM Identity Center (SSO)"),
        ("sso_region", "IAM Identity Center (SSO)"),
    ]
    /// The same for ways that come after static keys.
    private static let after = [
        ("credential_process", "an external process"), ("login_session", "'aws login'"),
        ("source_profile", "assuming a role"), ("credential_source", "assuming a role"),
    ]

    private let choice: ProfileChoice
    private let profile: Profile?
    private let paths: String

    /// - Parameter paths: the files that were read, for messages.
    init(_ profile: Profile?, choice: ProfileChoice, paths: String) {
        self.profile = profile
        self.choice = choice
        self.paths = paths
    }

    var name: String { "profile '\(choice.name)'" }

    func credentials() async throws(AWSError) -> ProviderResult {
        guard let profile else { return .notApplicable(reason: "there is no such profile in \(paths)") }
        if let error = unsupported(Self.before, in: profile) { throw error }
        if let keys = try staticKeys(in: profile) { return .credentials(try keys.checked(), expires: nil) }
        if let error = unsupported(Self.after, in: profile) { throw error }
        guard choice.source == .nobody else { throw empty() }
        return .notApplicable(reason: "it holds no aws_access_key_id")
    }

    private func staticKeys(in profile: Profile) throws(AWSError) -> StaticKeys? {
        let parts = Profile.keyNames.map { name in
            profile.setting(name).map { StaticKeys.Part(value: $0.value, place: "\(name) (\($0.place))") }
        }
        guard let keyID = parts[0], let secretKey = parts[1] else {
            guard let present = parts.compactMap({ $0 }).first else { return nil }
            let missing = parts[0] == nil ? Profile.keyNames[0] : Profile.keyNames[1]
            throw AWSError(
                .credentials,
                "The \(name) has \(present.place), but no \(missing) in the same file.",
                hint: "Put both into the same section, or remove both."
            )
        }
        return StaticKeys(keyID: keyID, secretKey: secretKey, sessionToken: parts[2])
    }

    private func unsupported(_ ways: [(setting: String, words: String)], in profile: Profile) -> AWSError? {
        for way in ways {
            guard let setting = profile.setting(way.setting) else { continue }
            return AWSError(
                .credentials,
                "The \(name) gets its credentials by \(way.words) (\(way.setting), \(setting.place)), "
                    + "which this release of wsigate does not support.",
                hint: "Run 'aws configure export-credentials --profile \(choice.name) --format env' "
                    + "and set the variables it prints."
            )
        }
        return nil
    }

    private func empty() -> AWSError {
        AWSError(
            .credentials,
            "\(choice.source.rawValue) names the \(name), which holds no credentials.",
            hint: "Add aws_access_key_id and aws_secret_access_key to it, or name another profile."
        )
    }
}
