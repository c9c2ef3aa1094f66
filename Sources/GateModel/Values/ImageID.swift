// SPDX-License-Identifier: Apache-2.0

/// The identifier of a WorkSpaces image: `wsi-` and 9 to 63 lower-case letters or digits.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
public struct ImageID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The identifier, prefix included.
    public let description: String

    /// `nil` unless the text follows the pattern.
    public init?(_ text: String) {
        let suffix = text.utf8.dropFirst(4)
        guard text.hasPrefix("wsi-"), (9...63).contains(suffix.count),
            suffix.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
        else { return nil }
        description = text
    }

    /// - Throws: ``InvalidParameter`` for the named parameter.
    public init(validating text: String, parameter: String) throws(InvalidParameter) {
        guard let id = ImageID(text) else {
            throw InvalidParameter(
                parameter: parameter,
                value: text,
                rule: "must be 'wsi-' followed by 9 to 63 lower-case letters or digits",
                example: "wsi-0a1b2c3d4"
            )
        }
        self = id
    }

    /// Ordered as the text reads.
    public static func < (left: ImageID, right: ImageID) -> Bool { left.description < right.description }
}
