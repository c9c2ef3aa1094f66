// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// `min_age`: how long ago the image was created at least, so that a build rests before it spreads.
struct MinAgeCondition: Condition {
    static let key = "min_age"
    static let isRequirement = true
    let age: Age

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let age = reader.age(entry) else { return nil }
        self.age = age
    }

    func judge(_ facts: Facts) -> Judgement {
        guard let seconds = facts.ageInSeconds else { return .missing }
        return seconds >= Double(age.seconds) ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        guard let created = facts.image.created, let seconds = facts.ageInSeconds else {
            return .missingField("Created", .ageUnknown)
        }
        guard seconds >= 0 else { return .createdInFuture(created, now: facts.now) }
        let ready = created.addingTimeInterval(Double(age.seconds))
        return Reason(
            .tooYoung,
            "The image was created at \(created.rfc3339), less than the \(age) ago that the rule's min_age requires.",
            hint: "Try again after \(ready.rfc3339)."
        )
    }
}
