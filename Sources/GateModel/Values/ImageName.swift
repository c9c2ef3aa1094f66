// SPDX-License-Identifier: Apache-2.0

/// The name of a copy: 1 to 64 letters, digits and `_ . / ( ) -`; no spaces.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
public struct ImageName: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let description: String

    /// - Throws: ``InvalidParameter`` for `name`.
    public init(validating text: String) throws(InvalidParameter) {
        guard (1...64).contains(text.unicodeScalars.count), text.utf8.allSatisfy(ImageCharacters.isNameByte) else {
            throw InvalidParameter(
                parameter: "name",
                value: text,
                rule: "must be 1 to 64 characters out of A-Z a-z 0-9 _ . / ( ) - without spaces",
                example: ImageCharacters.corrected(text, limit: 64, fallback: "golden-win-2026-11")
            )
        }
        description = text
    }
}
