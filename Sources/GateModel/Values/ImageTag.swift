// SPDX-License-Identifier: Apache-2.0

/// A tag on the copy: a key of 1 to 127 characters and a value of at most 255.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_Tag.html>
public struct ImageTag: Hashable, Sendable {
    /// The most tags that one image carries.
    public static let maximumCount = 50
    /// The prefix of the tags that wsigate itself sets.
    public static let provenancePrefix = "wsigate:"

    /// The key.
    public let key: String
    /// The value, possibly empty.
    public let value: String

    /// A tag that wsigate sets itself.
    public init(provenance name: String, value: String) {
        key = Self.provenancePrefix + name
        self.value = value
    }

    /// - Throws: ``InvalidParameter`` for `tags`.
    public init(validatingKey key: String, value: String) throws(InvalidParameter) {
        func broken(_ rule: String) -> InvalidParameter {
            InvalidParameter(
                parameter: "tags",
                value: "Key=\(key),Value=\(value)",
                rule: rule,
                example: "Key=team,Value=desktop"
            )
        }
        guard (1...127).contains(key.unicodeScalars.count) else {
            throw broken("must have a key of 1 to 127 characters")
        }
        guard value.unicodeScalars.count <= 255 else { throw broken("must have a value of at most 255 characters") }
        guard !key.lowercased().hasPrefix("aws:") else { throw broken("must not use the prefix 'aws:', AWS's own") }
        guard !key.lowercased().hasPrefix(Self.provenancePrefix) else {
            throw broken("must not use the prefix '\(Self.provenancePrefix)', which records where the copy came from")
        }
        self.key = key
        self.value = value
    }
}
