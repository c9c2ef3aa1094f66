// SPDX-License-Identifier: Apache-2.0

/// A value in a YAML file, and where it stands.
public struct YAMLNode: Sendable {
    /// The three kinds of value.
    public enum Content: Sendable {
        /// Text as written, uninterpreted. `isQuoted` tells text in quotes, or in a literal or folded block, from a
        /// plain word, which YAML may read as a number, a Boolean or nothing.
        case scalar(String, isQuoted: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys, which are scalars and all different, and their values, in the order written.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// The first character.
    public let start: SourcePosition
    /// The place after the last character.
    public let end: SourcePosition
    /// The value.
    public let content: Content

    /// A value at a place.
    public init(start: SourcePosition, end: SourcePosition, content: Content) {
        self.start = start
        self.end = end
        self.content = content
    }
}

extension YAMLNode {
    /// The text, if this is a scalar.
    public var text: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }

    /// The elements, if this is a list.
    public var elements: [YAMLNode]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }

    /// The entries, if this is a mapping.
    public var entries: [(key: YAMLNode, value: YAMLNode)]? {
        guard case .mapping(let entries) = content else { return nil }
        return entries
    }
}
