// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension PolicyReader {
    /// The rules of `allow` or `deny`; those that cannot be read are reported and left out.
    mutating func rules(_ entry: Entry, _ effect: Rule.Effect) -> [Rule] {
        list(entry) { reader, node in reader.rule(node, effect) } ?? []
    }

    private mutating func rule(_ node: YAMLNode, _ effect: Rule.Effect) -> Rule? {
        let before = findings.count
        guard let entries = entries(of: node, effect.keys) else { return nil }
        let name = entries["rule"].flatMap { uniqueName($0) }
        let because = entries["because"].flatMap { text($0.value, of: "because") }
        let conditions = conditions(entries, effect)
        if effect == .deny, !effect.conditions.contains(where: { entries[$0.key] != nil }), before == findings.count {
            report(
                "a deny rule needs at least one condition",
                fix: "say what is denied, by image_ids or owners for example",
                at: node.beginning
            )
        }
        guard let name, findings.count == before else { return nil }
        return Rule(name: name, because: because, conditions: conditions)
    }

    private mutating func conditions(_ entries: [String: Entry], _ effect: Rule.Effect) -> [any Condition] {
        var conditions: [any Condition] = []
        for type in effect.conditions {
            if let entry = entries[type.key] {
                if let condition = type.init(entry, &self) { conditions.append(condition) }
            } else if effect == .allow, type == SharingCondition.self {
                conditions.append(SharingCondition.standard)
            }
        }
        checkAges(conditions, entries)
        return conditions
    }

    private mutating func checkAges(_ conditions: [any Condition], _ entries: [String: Entry]) {
        let minimum = conditions.lazy.compactMap { $0 as? MinAgeCondition }.first
        let maximum = conditions.lazy.compactMap { $0 as? MaxAgeCondition }.first
        guard let minimum, let maximum, minimum.age > maximum.age, let entry = entries[MinAgeCondition.key] else {
            return
        }
        report(
            "'min_age' (\(minimum.age)) is longer than 'max_age' (\(maximum.age)), so the rule can never hold",
            fix: "make min_age the shorter of the two",
            at: entry.value
        )
    }

    private mutating func uniqueName(_ entry: Entry) -> String? {
        guard let name = name(entry.value, of: "rule") else { return nil }
        if let first = ruleNames[name] {
            report(
                "there are two rules named \(name.quoted); the first is on line \(first.line)",
                fix: "give each rule a name of its own: decisions are recorded by it",
                at: entry.value
            )
            return nil
        }
        ruleNames[name] = entry.value.start
        return name
    }
}

extension Rule.Effect {
    /// The conditions that a rule of this effect can have.
    var conditions: [any Condition.Type] {
        self == .allow ? ConditionTypes.all : ConditionTypes.all.filter { !$0.isRequirement }
    }

    /// The keys of a rule.
    var keys: Keys {
        Keys(
            owner: self == .allow ? "an allow rule" : "a deny rule",
            known: ["rule", "because"] + conditions.map { $0.key },
            required: self == .allow ? ["rule", "owners"] : ["rule"],
            elsewhere: elsewhere
        )
    }

    private var elsewhere: [String: Keys.Misplaced] {
        var keys: [String: Keys.Misplaced] = [:]
        for key in ["lifts", "ticket", "approved_by", "expires"] {
            keys[key] = Keys.Misplaced(message: "'\(key)' belongs to exceptions, which are not supported yet", fix: nil)
        }
        guard self == .deny else { return keys }
        for type in ConditionTypes.all where type.isRequirement {
            keys[type.key] = Keys.Misplaced(
                message: "'\(type.key)' says what an allow rule requires; in a deny rule it would deny what meets it",
                fix: "put it in the allow rules"
            )
        }
        return keys
    }
}
