// SPDX-License-Identifier: Apache-2.0

import GateModel

extension WorkSpacesService {
    /// The tags of an image that the caller owns; a recipient does not see them.
    ///
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_DescribeTags.html>
    func describeTags(_ input: JSONObject, caller: Caller) throws(ServiceError) -> JSONObject {
        var parameters = Parameters(input)
        let id = try parameters.requiredText("ResourceId", .resourceID)
        try parameters.finish()
        guard let imageID = ImageID(id), let image = image(imageID, in: caller.region),
            image.owner == caller.account.id
        else { throw .resourceNotFound("The specified resource \(id) does not exist.", id: id) }
        return Self.output("TagList", image.tags.map(\.json), nextToken: nil)
    }
}
