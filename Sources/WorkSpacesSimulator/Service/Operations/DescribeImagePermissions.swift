// SPDX-License-Identifier: Apache-2.0

import GateModel

extension WorkSpacesService {
    /// What AWS answers to an account that an image is shared with is not documented, hence the world's to say.
    ///
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImagePermissions.html>
    func describeImagePermissions(_ input: JSONObject, caller: Caller) throws(ServiceError) -> JSONObject {
        var parameters = Parameters(input)
        let id = try parameters.requiredText("ImageId", .imageID)
        let token = try parameters.text("NextToken", .nextToken)
        let limit = try parameters.integer("MaxResults", in: 1...25)
        try parameters.finish()
        let image = try permittedImage(id, caller: caller)
        let page = try Page(
            of: image.sharedWith,
            named: listName(.describeImagePermissions, input, caller),
            after: token,
            size: min(limit ?? behaviour.pageSize, behaviour.pageSize)
        )
        let items: [JSONValue] = page.items.map { ["SharedAccountId": .string($0.description)] }
        var output = Self.output("ImagePermissions", items, nextToken: page.nextToken)
        output["ImageId"] = .string(id)
        return output
    }

    private func permittedImage(_ text: String, caller: Caller) throws(ServiceError) -> StoredImage {
        guard let id = ImageID(text), let image = image(id, in: caller.region),
            image.isVisible(to: caller.account.id)
        else { throw .resourceNotFound("The specified WorkSpace image \(text) does not exist.", id: text) }
        guard image.owner != caller.account.id else { return image }
        switch behaviour.recipientPermissions {
        case .list: return image
        case .accessDenied: throw .accessDenied(caller, .describeImagePermissions)
        case .notFound: throw .imageNotFound(id)
        }
    }
}
