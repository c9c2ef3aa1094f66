// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

/// `image_ids`: the images themselves, each by its exact ID.
struct ImageIDsCondition: Condition {
    static let key = "image_ids"
    let ids: Set<ImageID>

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let ids = reader.list(entry, Self.id) else { return nil }
        self.ids = Set(ids)
    }

    private static func id(_ reader: inout PolicyReader, _ node: YAMLNode) -> ImageID? {
        guard let text = reader.scalar(node, of: key) else { return nil }
        if let id = ImageID(text) { return id }
        let isPattern = text.contains { $0 == "*" || $0 == "?" }
        reader.report(
            "\(text.quoted) is not an image ID: 'wsi-' and 9 to 63 lower-case letters or digits",
            fix: isPattern ? "IDs are exact; for a pattern use 'image_names'" : "write it like wsi-0a1b2c3d4",
            at: node
        )
        return nil
    }

    func judge(_ facts: Facts) -> Judgement {
        ids.contains(facts.request.sourceImageID) ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        Reason(
            .imageID,
            "The image \(facts.request.sourceImageID) is not among the rule's image_ids.",
            hint: "The rule takes \(ids.sorted().map(\.description).listed)."
        )
    }
}
