// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One image as `DescribeWorkspaceImages` described it, unjudged: every field may be absent, and text is AWS's own.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html>
public struct DescribedImage: Hashable, Sendable {
    /// `ImageId`.
    public var imageID: String?
    /// `OwnerAccountId`.
    public var ownerAccount: String?
    /// `Name`.
    public var name: String?
    /// `Description`.
    public var description: String?
    /// `State`.
    public var state: ImageState?
    /// `OperatingSystem.Type`.
    public var operatingSystem: OperatingSystem?
    /// `RequiredTenancy`.
    public var tenancy: Tenancy?
    /// `Created`: of a shared image, when the original was made.
    public var created: Date?
    /// `ErrorCode`.
    public var errorCode: String?
    /// `ErrorMessage`.
    public var errorMessage: String?
    /// `ErrorDetails`, each as `ErrorCode: ErrorMessage`.
    public var errorDetails: [String]

    /// An image of which nothing is known but what is given.
    public init(
        imageID: String? = nil,
        ownerAccount: String? = nil,
        name: String? = nil,
        description: String? = nil,
        state: ImageState? = nil,
        operatingSystem: OperatingSystem? = nil,
        tenancy: Tenancy? = nil,
        created: Date? = nil,
        errorCode: String? = nil,
        errorMessage: String? = nil,
        errorDetails: [String] = []
    ) {
        self.imageID = imageID
        self.ownerAccount = ownerAccount
        self.name = name
        self.description = description
        self.state = state
        self.operatingSystem = operatingSystem
        self.tenancy = tenancy
        self.created = created
        self.errorCode = errorCode
        self.errorMessage = errorMessage
        self.errorDetails = errorDetails
    }

    /// The image as the audit log and `--output json` show it.
    public var json: JSONValue {
        [
            "image_id": .optional(imageID),
            "owner_account": .optional(ownerAccount),
            "name": .optional(name),
            "description": .optional(description),
            "state": .optional(state?.description),
            "operating_system": .optional(operatingSystem?.description),
            "tenancy": .optional(tenancy?.description),
            "created_at": .optional(created?.rfc3339),
            "error_code": .optional(errorCode),
            "error_message": .optional(errorMessage),
            "error_details": .strings(errorDetails),
        ]
    }
}
