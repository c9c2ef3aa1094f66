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
        let config = environment["AWS_CONFIG_FILE"] ?? "~/.aws/config"
        let credentials = environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials"
        return SharedConfiguration(
            config: try file(environment.expandingHome(config), .config, surroundings),
            credentials: try file(environment.expandingHome(credentials), .credentials, surroundings)
        )
    }

    private static func file(
        _ path: String,
        _ kind: SharedConfigFile.Kind,
        _ surroundings: Surroundings
    ) throws(AWSError) -> SharedConfigFile {
        let bytes: [UInt8]?
        do {
            bytes = try surroundings.readFile(path)
        } catch {
            let hint = "Check that it is a file and that you may read it."
            throw AWSError(.configuration, "\(path) cannot be read.", hint: hint)
        }
        guard let bytes else { return .empty(path: path) }
        guard bytes.count <= maximumBytes else {
            let hint = "Name the right file in AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE."
            throw AWSError(.configuration, "\(path) is larger than \(maximumBytes) bytes.", hint: hint)
        }
        return try SharedConfigFile.parse(bytes, path: path, kind: kind)
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
