// SPDX-License-Identifier: Apache-2.0

/// The two shared files of AWS's tools.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html>
struct SharedConfiguration: Sendable {
    /// The largest file that is read.
    static let maximumBytes = 1 << 20

    private let config: SharedConfigFile
    private let credentials: SharedConfigFile

    init(config: SharedConfigFile, credentials: SharedConfigFile) {
        self.config = config
        self.credentials = credentials
    }

    /// Reads the files that `AWS_CONFIG_FILE` and `AWS_SHARED_CREDENTIALS_FILE` name, else those in `~/.aws`; one that
    /// does not exist is empty.
    static func load(_ environment: Environment, _ surroundings: Surroundings) throws(AWSError) -> SharedConfiguration {
        let reader = SharedFileReader(environment: environment, surroundings: surroundings)
        return SharedConfiguration(
            config: try reader.file("AWS_CONFIG_FILE", default: "~/.aws/config", kind: .config),
            credentials: try reader.file(
                "AWS_SHARED_CREDENTIALS_FILE",
                default: "~/.aws/credentials",
                kind: .credentials
            )
        )
    }

    /// The profile of that name, if either file has it.
    func profile(_ name: String) -> Profile? {
        let (inConfig, inCredentials) = (config.sections[.profile(name)], credentials.sections[.profile(name)])
        guard inConfig != nil || inCredentials != nil else { return nil }
        return Profile(
            name: name,
            config: inConfig,
            configPath: config.path,
            credentials: inCredentials,
            credentialsPath: credentials.path
        )
    }

    /// The `[services x]` section of that name.
    func services(_ name: String) -> ConfigSection? { config.sections[.services(name)] }

    /// The names of all profiles, sorted.
    var profileNames: [String] { Set(config.profileNames + credentials.profileNames).sorted() }

    /// The two files, for messages.
    var paths: String { "\(config.path) and \(credentials.path)" }
}
