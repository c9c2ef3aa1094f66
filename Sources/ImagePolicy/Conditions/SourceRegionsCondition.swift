// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `source_regions`: codes or patterns of the Region that the image is in.
struct SourceRegionsCondition: Condition {
    static let key = "source_regions"
    let patterns: [Glob]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let patterns = reader.list(entry, { $0.regionPattern($1, of: Self.key) }) else { return nil }
        self.patterns = patterns
    }

    func judge(_ facts: Facts) -> Judgement {
        patterns.contains { $0.matches(facts.request.sourceRegion.description) } ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        Reason(
            .sourceRegion,
            "The image is in \(facts.request.sourceRegion), which the rule does not name.",
            hint: "The rule takes images from \(patterns.map(\.description).listed)."
        )
    }
}
