// SPDX-License-Identifier: Apache-2.0

/// What to do about each error that AWS documents for `CopyWorkspaceImage`.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html#API_CopyWorkspaceImage_Errors>
enum RefusalHint {
    private static let hints = [
        "ResourceAlreadyExistsException": "an image of that name exists in the destination Region; give another --name",
        "ResourceLimitExceededException":
            "the destination Region's image quota is reached (40 unless raised); delete images or raise the quota",
        "ResourceNotFoundException": "the owner may have stopped sharing the image; ask the owner",
        "ResourceUnavailableException": "the image cannot be copied just now; try again later",
        "OperationNotSupportedException":
            "AWS does not support this copy (opt-in Regions and BYOL images need AWS Support)",
        "AccessDeniedException":
            "allow workspaces:CopyWorkspaceImage, and workspaces:CreateTags or pass --no-provenance-tags",
        "InvalidParameterValuesException": "AWS rejects a parameter; compare them with its message",
    ]

    static func hint(for code: String) -> String {
        hints[code] ?? "nothing was copied; see AWS's message"
    }
}
