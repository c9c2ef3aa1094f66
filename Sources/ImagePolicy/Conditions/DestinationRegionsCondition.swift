// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `destination_regions`: codes or patterns of the Region that the copy goes to.
struct DestinationRegionsCondition: Condition {
    static let key = "destination_regions"
    let patterns: [Glob]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let patterns = reader.list(entry, { $0.regionPattern($1, of: Self.key) }) else { return nil }
        self.patterns = patterns
    }

    func judge(_ facts: Facts) -> Judgement {
        patterns.contains { $0.matches(facts.request.destinationRegion.description) } ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        Reason(
            .destinationRegion,
            "The copy would go to \(facts.request.destinationRegion), which the rule does not name.",
            hint: "The rule lets copies go to \(patterns.map(\.description).listed)."
        )
    }
}
