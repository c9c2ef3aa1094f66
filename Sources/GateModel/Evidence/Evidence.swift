// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What AWS said of the source image, with the request IDs that prove it was asked.
public struct Evidence: Hashable, Sendable {
    /// One answered operation.
    public struct Call: Hashable, Sendable {
        /// The request ID of each page, as CloudTrail shows it.
        public let requestIDs: [String]
        /// From the first byte sent to the last page read.
        public let duration: Duration

        /// An answered operation.
        public init(requestIDs: [String], duration: Duration) {
            self.requestIDs = requestIDs
            self.duration = duration
        }

        var json: JSONValue {
            ["request_ids": .strings(requestIDs), "milliseconds": .integer(duration.milliseconds)]
        }
    }

    /// The image.
    public let image: DescribedImage
    /// Whom it is shared with.
    public let sharing: SharingView
    /// Whose credentials asked for ``sharing``: `caller` or `owner`.
    public let sharingSeenBy: String
    /// `DescribeWorkspaceImages`.
    public let describeImages: Call
    /// `DescribeWorkspaceImagePermissions`.
    public let describePermissions: Call
    /// When the last answer came.
    public let gatheredAt: Date

    /// Evidence gathered at a time.
    public init(
        image: DescribedImage,
        sharing: SharingView,
        sharingSeenBy: String = "caller",
        describeImages: Call,
        describePermissions: Call,
        gatheredAt: Date
    ) {
        self.image = image
        self.sharing = sharing
        self.sharingSeenBy = sharingSeenBy
        self.describeImages = describeImages
        self.describePermissions = describePermissions
        self.gatheredAt = gatheredAt
    }

    /// The evidence as the audit log holds it.
    public var json: JSONValue {
        [
            "gathered_at": .string(gatheredAt.rfc3339WithMilliseconds),
            "image": image.json,
            "sharing": sharing.json,
            "sharing_seen_by": .string(sharingSeenBy),
            "DescribeWorkspaceImages": describeImages.json,
            "DescribeWorkspaceImagePermissions": describePermissions.json,
        ]
    }
}

extension Duration {
    /// Whole milliseconds, rounded down.
    public var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
