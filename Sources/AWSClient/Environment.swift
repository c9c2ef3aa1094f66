// SPDX-License-Identifier: Apache-2.0

/// The environment variables, where an empty one counts as absent, as in AWS's tools.
struct Environment: Sendable, CustomReflectable {
    private let variables: [String: String]

    init(_ variables: [String: String]) {
        self.variables = variables
    }

    subscript(name: String) -> String? {
        guard let value = variables[name], !value.isEmpty else { return nil }
        return value
    }

    /// Shows no variable: some hold secrets.
    var customMirror: Mirror { Mirror(self, children: []) }

    /// Whether the variable says `true`.
    func isTrue(_ name: String) -> Bool { self[name]?.lowercased() == "true" }

    /// The path with a leading `~/` replaced by the home folder; `nil` if that is needed and `HOME` is not set.
    func expandingHome(_ path: String) -> String? {
        guard path == "~" || path.hasPrefix("~/") else { return path }
        return self["HOME"].map { $0 + path.dropFirst() }
    }
}
