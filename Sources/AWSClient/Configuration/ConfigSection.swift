// SPDX-License-Identifier: Apache-2.0

/// One section of a shared configuration file.
struct ConfigSection: Hashable, Sendable {
    /// What a section is about, by its header.
    enum Name: Hashable, Sendable {
        /// `[default]`, `[profile x]`, and in the credentials file `[x]`.
        case profile(String)
        /// `[sso-session x]`.
        case ssoSession(String)
        /// `[services x]`.
        case services(String)
        /// A header that AWS's tools ignore.
        case other(String)
    }

    /// One property.
    struct Property: Hashable, Sendable, CustomReflectable {
        /// The value, with the lines that continue it.
        var value: String
        /// The line of its name, from 1.
        let line: Int
        /// The lines of an indented block under a property without a value.
        var block: [String: String] = [:]

        /// Shows the line only: the value may be a secret.
        var customMirror: Mirror { Mirror(self, children: ["line": line]) }
    }

    let name: Name
    /// The line of its header, from 1.
    let line: Int
    /// By name in lower case.
    var properties: [String: Property] = [:]
}
