// SPDX-License-Identifier: Apache-2.0

import GateModel

extension WorkSpacesService {
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeWorkspaceImages.html>
    mutating func describeImages(_ input: JSONObject, caller: Caller) throws(ServiceError) -> JSONObject {
        var parameters = Parameters(input)
        let ids = try parameters.texts("ImageIds", count: 1...25, .imageID)
        let type = try parameters.text("ImageType", .imageType)
        let token = try parameters.text("NextToken", .nextToken)
        let limit = try parameters.integer("MaxResults", in: 1...25)
        try parameters.finish()
        let page = try Page(
            of: visibleImages(to: caller, ids: ids, type: type),
            named: listName(.describeImages, input, caller),
            after: token,
            size: min(limit ?? behaviour.pageSize, behaviour.pageSize)
        )
        for image in page.items { countPoll(of: image.id) }
        return Self.output("Images", page.items.map { .object($0.json) }, nextToken: page.nextToken)
    }

    private func visibleImages(to caller: Caller, ids: [String]?, type: String?) -> [StoredImage] {
        let account = caller.account.id
        return candidates(ids, in: caller.region).filter { image in
            switch type {
            case "OWNED": image.owner == account
            case "SHARED": image.owner != account && image.isShared(with: account)
            default: image.isVisible(to: account)
            }
        }
    }

    /// The images asked for by id, each once, without a walk over all there are; or all of the Region's.
    private func candidates(_ ids: [String]?, in region: Region) -> [StoredImage] {
        guard let ids else { return images.filter { $0.region == region } }
        var seen: Set<ImageID> = []
        return ids.compactMap { ImageID($0) }.filter { seen.insert($0).inserted }.compactMap { image($0, in: region) }
    }

    /// What identifies a list in its page tokens: the caller and the filters, not how many items a page holds.
    func listName(_ operation: Operation, _ input: JSONObject, _ caller: Caller) -> String {
        let filters = JSONObject(members: input.members.filter { !["NextToken", "MaxResults"].contains($0.name) })
        let parts = [operation.rawValue, caller.account.id.description, caller.region.description]
        return (parts + [JSONWriter.text(.object(filters))]).joined(separator: " ")
    }

    static func output(_ name: String, _ items: [JSONValue], nextToken: String?) -> JSONObject {
        var object = JSONObject()
        object[name] = .array(items)
        object["NextToken"] = nextToken.map(JSONValue.string)
        return object
    }
}
