// SPDX-License-Identifier: Apache-2.0

/// What `DescribeWorkspaceImagePermissions` answered.
///
/// AWS does not document whether the account an image is shared with may make this call, so a refusal is kept as a
/// fact and the policy says what it means.
public enum SharingView: Hashable, Sendable {
    /// The accounts the image is shared with, from every page, as AWS wrote them.
    case listed([String])
    /// AWS refused to tell: `AccessDeniedException` or `ResourceNotFoundException`.
    case refused(code: String, message: String)

    /// The view as the audit log and `--output json` show it.
    public var json: JSONValue {
        switch self {
        case .listed(let accounts): ["shared_with": .strings(accounts)]
        case .refused(let code, let message): ["refused": ["code": .string(code), "message": .string(message)]]
        }
    }
}
