// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `operating_systems`: `WINDOWS`, `LINUX`.
struct OperatingSystemsCondition: Condition {
    static let key = "operating_systems"
    static let words = ["WINDOWS", "LINUX"]
    let systems: [OperatingSystem]

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let words = reader.list(entry, { $0.choice($1, of: Self.key, Self.words) }) else { return nil }
        systems = words.map(OperatingSystem.init)
    }

    func judge(_ facts: Facts) -> Judgement {
        switch facts.image.operatingSystem {
        case nil: .missing
        case .other: .unrecognised
        case let system?: systems.contains(system) ? .holds : .fails
        }
    }

    func reason(_ facts: Facts) -> Reason {
        switch facts.image.operatingSystem {
        case nil: .missingField("OperatingSystem", .operatingSystemMissing)
        case .other(let value): .unknownField("OperatingSystem", value: value)
        case let system?:
            Reason(
                .operatingSystem,
                "The image's operating system is \(system), which the rule does not name.",
                hint: "The rule takes \(systems.map(\.description).listed)."
            )
        }
    }
}
