// SPDX-License-Identifier: Apache-2.0

/// The operations that the simulator serves.
enum Operation: String, CaseIterable, Sendable {
    case describeImages = "DescribeWorkspaceImages"
    case describeImagePermissions = "DescribeWorkspaceImagePermissions"
    case copyImage = "CopyWorkspaceImage"
    case describeTags = "DescribeTags"
    case getCallerIdentity = "GetCallerIdentity"

    var service: ServiceName { self == .getCallerIdentity ? .securityTokenService : .workSpaces }
}
