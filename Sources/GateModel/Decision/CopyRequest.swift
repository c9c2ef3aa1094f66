// SPDX-License-Identifier: Apache-2.0

/// What is to be copied, from where, to where and as what; every part valid by AWS's own limits.
public struct CopyRequest: Hashable, Sendable {
    /// The image.
    public let sourceImageID: ImageID
    /// The Region it is in.
    public let sourceRegion: Region
    /// The Region to copy it to.
    public let destinationRegion: Region
    /// The name of the copy; only a check can do without.
    public let name: ImageName?
    /// The description of the copy.
    public let description: ImageDescription?
    /// The user's tags, without those that record provenance.
    public let tags: [ImageTag]

    /// - Throws: ``InvalidParameter`` for `tags` if there are too many (`reserved` of the 50 are kept for provenance)
    ///   or two with the same key.
    public init(
        sourceImageID: ImageID,
        sourceRegion: Region,
        destinationRegion: Region,
        name: ImageName?,
        description: ImageDescription? = nil,
        tags: [ImageTag] = [],
        reservedTags reserved: Int = 0
    ) throws(InvalidParameter) {
        try Self.validate(tags, limit: ImageTag.maximumCount - reserved)
        self.sourceImageID = sourceImageID
        self.sourceRegion = sourceRegion
        self.destinationRegion = destinationRegion
        self.name = name
        self.description = description
        self.tags = tags
    }

    private static func validate(_ tags: [ImageTag], limit: Int) throws(InvalidParameter) {
        func broken(_ value: String, _ rule: String) -> InvalidParameter {
            InvalidParameter(parameter: "tags", value: value, rule: rule, example: "Key=team,Value=desktop")
        }
        guard tags.count <= limit else {
            throw broken("\(tags.count) tags", "must be at most \(limit) tags, of the 50 that an image can carry")
        }
        var keys: Set<String> = []
        for tag in tags where !keys.insert(tag.key).inserted {
            throw broken("Key=\(tag.key)", "must not name the same key twice")
        }
    }

    /// The request as the audit log holds it.
    public var json: JSONValue {
        [
            "source_image_id": .string(sourceImageID.description),
            "source_region": .string(sourceRegion.description),
            "destination_region": .string(destinationRegion.description),
            "name": .optional(name?.description),
            "description": .optional(description?.description),
            "tags": .array(tags.map { ["key": .string($0.key), "value": .string($0.value)] }),
        ]
    }
}
