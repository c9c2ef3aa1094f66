// SPDX-License-Identifier: Apache-2.0

import GateModel

extension DescribedImage {
    /// The images on one page.
    static func list(in page: AnswerFields) throws(MalformedAnswer) -> [DescribedImage] {
        var images: [DescribedImage] = []
        for fields in try page.list("Images") { images.append(try DescribedImage(fields)) }
        return images
    }

    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html>
    private init(_ fields: AnswerFields) throws(MalformedAnswer) {
        self.init(
            imageID: try fields.string("ImageId"),
            ownerAccount: try fields.string("OwnerAccountId"),
            name: try fields.string("Name"),
            description: try fields.string("Description"),
            state: try fields.string("State").map { ImageState($0) },
            operatingSystem: try fields.fields("OperatingSystem")?.string("Type").map { OperatingSystem($0) },
            tenancy: try fields.string("RequiredTenancy").map { Tenancy($0) },
            created: try fields.timestamp("Created"),
            errorCode: try fields.string("ErrorCode"),
            errorMessage: try fields.string("ErrorMessage"),
            errorDetails: try Self.details(in: fields)
        )
    }

    private static func details(in fields: AnswerFields) throws(MalformedAnswer) -> [String] {
        var details: [String] = []
        for detail in try fields.list("ErrorDetails") {
            let code = try detail.string("ErrorCode") ?? "unknown"
            details.append("\(code): \(try detail.string("ErrorMessage") ?? "")")
        }
        return details
    }
}
