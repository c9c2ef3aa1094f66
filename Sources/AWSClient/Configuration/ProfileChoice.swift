// SPDX-License-Identifier: Apache-2.0

/// Which profile is used, and who said so.
struct ProfileChoice: Hashable, Sendable {
    /// Who said so.
    enum Source: String, Hashable, Sendable {
        case option = "--profile"
        case environment = "AWS_PROFILE"
        case legacyEnvironment = "AWS_DEFAULT_PROFILE"
        case nobody = "the default"
    }

    let name: String
    let source: Source

    init(option: String?, environment: Environment) {
        if let option {
            self.init(name: option, source: .option)
        } else if let name = environment["AWS_PROFILE"] {
            self.init(name: name, source: .environment)
        } else if let name = environment["AWS_DEFAULT_PROFILE"] {
            self.init(name: name, source: .legacyEnvironment)
        } else {
            self.init(name: "default", source: .nobody)
        }
    }

    private init(name: String, source: Source) {
        self.name = name
        self.source = source
    }

    /// The profile; `nil` if nobody named one and there is no default.
    ///
    /// - Throws: ``AWSError/Code/configuration`` if it was named and does not exist.
    func profile(in configuration: SharedConfiguration) throws(AWSError) -> Profile? {
        if let profile = configuration.profile(name) { return profile }
        guard source != .nobody else { return nil }
        let names = configuration.profileNames
        let known = names.isEmpty ? "there are no profiles" : "the profiles are " + names.joined(separator: ", ")
        throw AWSError(
            .configuration,
            "\(source.rawValue) names the profile '\(PrintableText.line(name, limit: 128))', which does not exist: "
                + "\(known) (in \(configuration.paths)).",
            hint: "Name one of them, or add '[profile NAME]' to the configuration file."
        )
    }
}
