// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// `max_age`: how long ago the image was created at most. One created in the future fails.
struct MaxAgeCondition: Condition {
    static let key = "max_age"
    static let isRequirement = true
    let age: Age

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let age = reader.age(entry) else { return nil }
        self.age = age
    }

    func judge(_ facts: Facts) -> Judgement {
        guard let seconds = facts.ageInSeconds else { return .missing }
        return seconds >= 0 && seconds <= Double(age.seconds) ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        guard let created = facts.image.created, let seconds = facts.ageInSeconds else {
            return .missingField("Created", .ageUnknown)
        }
        guard seconds >= 0 else { return .createdInFuture(created, now: facts.now) }
        return Reason(
            .tooOld,
            "The image was created at \(created.rfc3339), more than the \(age) ago that the rule's max_age takes.",
            hint: "Copy a newer build of the image."
        )
    }
}
