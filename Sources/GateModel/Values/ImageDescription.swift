// SPDX-License-Identifier: Apache-2.0

/// The description of a copy: 1 to 256 letters, digits, spaces and `_ . / ( ) -`.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
public struct ImageDescription: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    public let description: String

    /// - Throws: ``InvalidParameter`` for `description`.
    public init(validating text: String) throws(InvalidParameter) {
        let allowed = text.utf8.allSatisfy { ImageCharacters.isNameByte($0) || $0 == UInt8(ascii: " ") }
        guard (1...256).contains(text.unicodeScalars.count), allowed else {
            throw InvalidParameter(
                parameter: "description",
                value: text,
                rule: "must be 1 to 256 characters out of A-Z a-z 0-9 _ . / ( ) - and space",
                example: "Golden Windows image of November 2026"
            )
        }
        description = text
    }
}
