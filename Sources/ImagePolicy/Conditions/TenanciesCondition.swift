// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `tenancies`: `DEFAULT`, `DEDICATED`.
struct TenanciesCondition: Condition {
    static let key = "tenancies"
    static let words = ["DEFAULT", "DEDICATED"]
    let tenancies: [Tenancy]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let words = reader.list(entry, { $0.choice($1, of: Self.key, Self.words) }) else { return nil }
        tenancies = words.map(Tenancy.init)
    }

    func judge(_ facts: Facts) -> Judgement {
        switch facts.image.tenancy {
        case nil: .missing
        case .other: .unrecognised
        case let tenancy?: tenancies.contains(tenancy) ? .holds : .fails
        }
    }

    func reason(_ facts: Facts) -> Reason {
        switch facts.image.tenancy {
        case nil: .missingField("RequiredTenancy", .tenancyMissing)
        case .other(let value): .unknownField("RequiredTenancy", value: value)
        case let tenancy?:
            Reason(
                .tenancy,
                "The image requires the tenancy \(tenancy), which the rule does not name.",
                hint: "The rule takes \(tenancies.map(\.description).listed)."
            )
        }
    }
}
