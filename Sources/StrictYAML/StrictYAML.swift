// SPDX-License-Identifier: Apache-2.0

/// A reader of the part of YAML 1.2 that two readers cannot read differently.
///
/// It takes one document of scalars, lists and mappings, block or flow style, so JSON too. It refuses an empty file,
/// a second document, anchors, aliases, tags, merge keys, duplicate keys, keys that are not scalars, directives other
/// than `%YAML`, nesting deeper than ``maximumDepth``, bytes that are not UTF-8, control characters, and the
/// characters that make a file look other than it reads: line breaks of Unicode's own, which some YAML readers obey
/// and some don't, and changes of writing direction (<https://trojansource.codes>).
///
/// Specification: <https://yaml.org/spec/1.2.2/>
public enum StrictYAML {
    /// The deepest nesting of lists and mappings that is read.
    public static let maximumDepth = 32

    /// The value that the bytes hold.
    ///
    /// - Throws: ``YAMLError`` for the first thing in the file that is refused.
    public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
        let document = examine(bytes)
        if let problem = document.problems.first { throw problem }
        guard let root = document.root else { throw .empty }
        return root
    }

    /// As much of the value as can be read, and everything that is refused: after a duplicate key, a tag, an anchor,
    /// a merge key or a second document the reading goes on, after anything else it ends.
    public static func examine(_ bytes: [UInt8]) -> YAMLDocument {
        do {
            let text = try CharacterCheck.check(bytes)
            let events = try EventReader(text)
            var builder = NodeBuilder(events)
            return builder.document()
        } catch {
            return YAMLDocument(root: nil, problems: [error])
        }
    }
}

extension YAMLError {
    static let empty = YAMLError("the file holds no value", at: SourcePosition(line: 1, column: 1))
}
