// SPDX-License-Identifier: Apache-2.0

/// A service of AWS, by the names it has in different places.
enum Service: String, Hashable, Sendable {
    case workSpaces = "workspaces"
    case securityTokenService = "sts"

    /// The name in signatures, host names, IAM actions and configuration files.
    var identifier: String { rawValue }

    /// The name for people.
    var displayName: String {
        switch self {
        case .workSpaces: "Amazon WorkSpaces"
        case .securityTokenService: "AWS STS"
        }
    }

    /// The variable that overrides its endpoint.
    var endpointVariable: String { "AWS_ENDPOINT_URL_" + identifier.uppercased() }
}
