// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import StrictYAML

extension WorldFile {
    static func images(_ node: YAMLNode, accounts: [Account]) throws(WorldError) -> [SeedImage] {
        var images: [SeedImage] = []
        for element in try node.elements(of: "images") {
            let image = try image(element)
            guard !images.contains(where: { $0.image.id == image.image.id }) else {
                throw element.problem("there is an image \(image.image.id) already")
            }
            images.append(image)
        }
        return images
    }

    private static func image(_ node: YAMLNode) throws(WorldError) -> SeedImage {
        let fields = try WorldFields(
            node,
            of: "an image",
            allowed: [
                "region", "owner", "id", "name", "description", "shared_with", "operating_system", "tenancy", "state",
                "created", "age", "error_code", "error_message", "error_details", "tags", "answers", "owner_account_id",
            ]
        )
        var image = StoredImage(
            id: try imageID(try fields.required("id")),
            region: try fields.required("region").region("region"),
            owner: try fields.required("owner").accountID("owner"),
            name: try name(try fields.required("name"))
        )
        try describe(&image, fields)
        try fail(&image, fields)
        return SeedImage(image: image, creation: try creation(fields))
    }

    private static func describe(_ image: inout StoredImage, _ fields: WorldFields) throws(WorldError) {
        image.description = try optionalText(fields, "description")
        image.sharedWith = try fields["shared_with"].map(sharedWith) ?? []
        if let node = fields["operating_system"] { image.operatingSystem = try operatingSystem(node) }
        if let node = fields["tenancy"] { image.tenancy = try tenancy(node) }
        image.tags = try fields["tags"].map(tags) ?? []
        image.answers = try fields["answers"].map(answerOverrides) ?? AnswerOverrides()
        if let node = fields["owner_account_id"] {
            image.answers.values["OwnerAccountId"] = .some(try answer(node))
        }
    }

    private static func fail(_ image: inout StoredImage, _ fields: WorldFields) throws(WorldError) {
        if let node = fields["state"] { image.state = try state(node) }
        image.errorCode = try optionalText(fields, "error_code")
        image.errorMessage = try optionalText(fields, "error_message")
        image.errorDetails = try fields["error_details"].map(errorDetails) ?? []
    }

    private static func optionalText(_ fields: WorldFields, _ name: String) throws(WorldError) -> String? {
        guard let node = fields[name] else { return nil }
        return try node.text(name)
    }

    private static func imageID(_ node: YAMLNode) throws(WorldError) -> ImageID {
        guard let id = ImageID(try node.text("id")) else {
            throw node.problem("id is 'wsi-' and 9 to 63 lower-case letters or digits, such as wsi-0a1b2c3d4")
        }
        return id
    }

    private static func name(_ node: YAMLNode) throws(WorldError) -> String {
        do {
            return try ImageName(validating: try node.text("name")).description
        } catch let error as InvalidParameter {
            throw node.problem("name \(error.rule), such as \(error.example)")
        } catch let error as WorldError {
            throw error
        } catch {
            throw node.problem("name is a text")
        }
    }

    private static func sharedWith(_ node: YAMLNode) throws(WorldError) -> [AccountID] {
        var accounts: [AccountID] = []
        for element in try node.elements(of: "shared_with") { accounts.append(try element.accountID("shared_with")) }
        return accounts
    }

    private static func creation(_ fields: WorldFields) throws(WorldError) -> SeedImage.Creation {
        try fields.exclude("age", besides: "created")
        if let node = fields["created"] { return .at(try node.time("created")) }
        if let node = fields["age"] { return .before(seconds: try node.seconds("age")) }
        return SeedImage.defaultCreation
    }
}
