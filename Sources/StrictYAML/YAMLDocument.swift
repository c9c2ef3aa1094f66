// SPDX-License-Identifier: Apache-2.0

/// What could be read of a YAML file, for a reader that reports every problem at once.
public struct YAMLDocument: Sendable {
    /// The document's value; `nil` where a problem ended the reading before the value did.
    public let root: YAMLNode?
    /// Everything that is not strict YAML, in file order. A file with a problem is not to be used.
    public let problems: [YAMLError]
}
