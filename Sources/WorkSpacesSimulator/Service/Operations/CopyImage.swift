// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

extension WorkSpacesService {
    /// The input of a copy whose every member has the right shape.
    private struct CopyInput {
        let name: String
        let description: String?
        let source: ImageID
        let sourceRegion: Region
        let tags: [Tag]
    }

    /// Carried out in the destination Region, which is the caller's.
    ///
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html>
    mutating func copyImage(_ input: JSONObject, caller: Caller, now: Date) throws(ServiceError) -> JSONObject {
        let input = try copyInput(input)
        try checkRegions(from: input.sourceRegion, to: caller.region)
        let source = try availableSource(input, caller: caller)
        try checkRoom(for: input.name, caller: caller)
        let copy = copy(of: source, as: input, caller: caller, now: now)
        add(copy)
        return JSONObject(members: [JSONObject.Member(name: "ImageId", value: .string(copy.id.description))])
    }

    private func copyInput(_ input: JSONObject) throws(ServiceError) -> CopyInput {
        var parameters = Parameters(input)
        let name = try parameters.requiredText("Name", .imageName)
        let description = try parameters.text("Description", .imageDescription)
        let source = try parameters.requiredText("SourceImageId", .imageID)
        let sourceRegion = try parameters.requiredText("SourceRegion", .region)
        let tags = try parameters.tags("Tags")
        try parameters.finish()
        try checkTags(tags)
        guard let id = ImageID(source) else { throw .invalidParameterValues("SourceImageId is not valid.") }
        guard let region = Region(sourceRegion) else {
            throw .invalidParameterValues("The SourceRegion \(sourceRegion) is not valid.")
        }
        return CopyInput(name: name, description: description, source: id, sourceRegion: region, tags: tags)
    }

    private func checkTags(_ tags: [Tag]) throws(ServiceError) {
        guard tags.count <= ImageTag.maximumCount else {
            throw .invalidParameterValues("An image has at most \(ImageTag.maximumCount) tags.")
        }
        guard Set(tags.map(\.key)).count == tags.count else {
            throw .invalidParameterValues("The Tags have a key twice.")
        }
        guard !tags.contains(where: { $0.key.lowercased().hasPrefix("aws:") }) else {
            throw .invalidParameterValues("Tag keys that begin with 'aws:' are reserved.")
        }
    }

    private func checkRegions(from source: Region, to destination: Region) throws(ServiceError) {
        guard source != destination else { return }
        guard source.partition == destination.partition else {
            throw .invalidParameterValues("The SourceRegion \(source) is not a Region of this partition.")
        }
        if [source, destination].contains(where: { $0.description == "cn-northwest-1" }) {
            throw .notSupported(
                "In the China (Ningxia) Region, you can copy images only within the same Region.",
                reason: "CROSS_REGION_COPY_NOT_SUPPORTED"
            )
        }
        if destination.partition == .govCloud {
            throw .notSupported(
                "In AWS GovCloud (US), contact AWS Support to copy images to other Regions.",
                reason: "CROSS_REGION_COPY_NOT_SUPPORTED"
            )
        }
    }

    private func availableSource(_ input: CopyInput, caller: Caller) throws(ServiceError) -> StoredImage {
        guard let source = image(input.source, in: input.sourceRegion), source.isVisible(to: caller.account.id) else {
            throw .imageNotFound(input.source)
        }
        guard source.currentState == .available else { throw .resourceUnavailable(source) }
        return source
    }

    private func checkRoom(for name: String, caller: Caller) throws(ServiceError) {
        let owned = images.lazy.filter { $0.region == caller.region && $0.owner == caller.account.id }
        guard !owned.contains(where: { $0.name == name }) else { throw .nameTaken }
        guard owned.count < behaviour.imagesPerRegion else { throw .limitExceeded(behaviour.imagesPerRegion) }
    }

    private func copy(of source: StoredImage, as input: CopyInput, caller: Caller, now: Date) -> StoredImage {
        var copy = StoredImage(
            id: freshID(),
            region: caller.region,
            owner: caller.account.id,
            name: input.name,
            description: input.description,
            operatingSystem: source.operatingSystem,
            tenancy: source.tenancy,
            pendingPolls: behaviour.pendingPolls,
            created: now,
            tags: input.tags,
            answers: behaviour.copyAnswers
        )
        if behaviour.copiesEndIn == .error { fail(&copy) }
        return copy
    }

    private func fail(_ copy: inout StoredImage) {
        copy.state = .error
        copy.errorCode = "UnknownError"
        copy.errorMessage = "The image could not be copied."
        copy.errorDetails = [StoredImage.ErrorDetail(code: "UnknownError", message: "The image could not be copied.")]
    }

    /// `wsi-` and nine letters or digits that no image has yet.
    private func freshID() -> ImageID {
        while true {
            let suffix = String((0..<9).compactMap { _ in "0123456789abcdefghijklmnopqrstuvwxyz".randomElement() })
            if let id = ImageID("wsi-" + suffix), !isTaken(id) { return id }
        }
    }
}
