// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `image_names`: patterns for the image's name, which whoever owns the image chose.
struct ImageNamesCondition: Condition {
    static let key = "image_names"
    let patterns: [Glob]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let patterns = reader.list(entry, { $0.namePattern($1, of: Self.key) }) else { return nil }
        self.patterns = patterns
    }

    func judge(_ facts: Facts) -> Judgement {
        guard let name = facts.image.name else { return .missing }
        return patterns.contains { $0.matches(name) } ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        guard let name = facts.image.name else {
            return Reason(
                .imageNameMissing,
                "AWS gave no name for the image, and the rule depends on it.",
                hint: "Look at the image with 'aws workspaces describe-workspace-images'."
            )
        }
        return Reason(
            .imageName,
            "The image is named \(name.quoted), which matches none of the rule's image_names.",
            hint: "The rule takes \(patterns.map(\.description).listed); upper and lower case differ."
        )
    }
}
