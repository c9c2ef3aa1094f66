// SPDX-License-Identifier: Apache-2.0

/// A profile, put together from the configuration and the credentials file.
struct Profile: Hashable, Sendable {
    /// A value and where it stands.
    struct Setting: Hashable, Sendable, CustomReflectable {
        let value: String
        /// `file:line`.
        let place: String

        /// Shows the place only: the value may be a secret.
        var customMirror: Mirror { Mirror(self, children: ["place": place]) }
    }

    /// The properties that make up one set of static keys, which are taken from one file or not at all.
    static let keyNames = ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"]

    let name: String
    private var settings: [String: Setting] = [:]

    /// The credentials file's properties go before the configuration file's.
    init(name: String, config: ConfigSection?, configPath: String, credentials: ConfigSection?, credentialsPath: String)
    {
        self.name = name
        take(config, from: configPath)
        if let credentials, Self.keyNames.contains(where: { credentials.properties[$0] != nil }) {
            for key in Self.keyNames { settings[key] = nil }
        }
        take(credentials, from: credentialsPath)
    }

    private mutating func take(_ section: ConfigSection?, from path: String) {
        for (name, property) in section?.properties ?? [:] {
            settings[name] = Setting(value: property.value, place: "\(path):\(property.line)")
        }
    }

    /// A setting that is there and not empty.
    func setting(_ name: String) -> Setting? {
        guard let setting = settings[name], !setting.value.isEmpty else { return nil }
        return setting
    }

    subscript(name: String) -> String? { setting(name)?.value }

    /// Whether the setting says `true`.
    func isTrue(_ name: String) -> Bool { self[name]?.lowercased() == "true" }
}
