// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `copy_names`: patterns for the name that the copy is to have.
struct CopyNamesCondition: Condition {
    static let key = "copy_names"
    let patterns: [Glob]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let patterns = reader.list(entry, { $0.namePattern($1, of: Self.key) }) else { return nil }
        self.patterns = patterns
    }

    func judge(_ facts: Facts) -> Judgement {
        guard let name = facts.request.name else { return .missing }
        return patterns.contains { $0.matches(name.description) } ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        guard let name = facts.request.name else {
            return Reason(
                .copyNameMissing,
                "No name for the copy is given, and the rule depends on it.",
                hint: "Give the name that the copy is to have with --name."
            )
        }
        return Reason(
            .copyName,
            "The copy would be named \(name.description.quoted), which matches none of the rule's copy_names.",
            hint: "The rule takes \(patterns.map(\.description).listed); upper and lower case differ."
        )
    }
}
