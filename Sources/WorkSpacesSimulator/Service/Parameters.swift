// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The reader of an operation's input, which collects every constraint that is not met before it complains, as AWS does.
struct Parameters {
    private let input: JSONObject
    private var violations: [String] = []

    init(_ input: JSONObject) {
        self.input = input
    }

    mutating func text(_ name: String, _ constraint: ParameterConstraint) throws(ServiceError) -> String? {
        guard let value = input.present(name) else { return nil }
        guard let text = value.string else { throw .serialization("\(name) is not a string") }
        check(text, at: name.lowerCamel, constraint)
        return text
    }

    mutating func requiredText(_ name: String, _ constraint: ParameterConstraint) throws(ServiceError) -> String {
        guard let text = try text(name, constraint) else {
            violations.append(
                "Value null at '\(name.lowerCamel)' failed to satisfy constraint: Member must not be null"
            )
            return ""
        }
        return text
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(ServiceError) -> Int? {
        guard let value = input.present(name) else { return nil }
        guard let number = value.integer else { throw .serialization("\(name) is not an integer") }
        if number < range.lowerBound { bound(number, name, "greater than or equal to \(range.lowerBound)") }
        if number > range.upperBound { bound(number, name, "less than or equal to \(range.upperBound)") }
        return number
    }

    mutating func texts(
        _ name: String,
        count: ClosedRange<Int>,
        _ constraint: ParameterConstraint
    ) throws(ServiceError) -> [String]? {
        guard let elements = try elements(name) else { return nil }
        checkCount(elements.count, name, count)
        var texts: [String] = []
        for (index, element) in elements.enumerated() {
            guard let text = element.string else { throw .serialization("\(name) is not a list of strings") }
            check(text, at: "\(name.lowerCamel).\(index + 1).member", constraint)
            texts.append(text)
        }
        return texts
    }

    mutating func tags(_ name: String) throws(ServiceError) -> [Tag] {
        var tags: [Tag] = []
        for (index, element) in (try elements(name) ?? []).enumerated() {
            guard let object = element.object else { throw .serialization("\(name) is not a list of structures") }
            var member = Parameters(object)
            let key = try member.requiredText("Key", .tagKey)
            let value = try member.text("Value", .tagValue) ?? ""
            violations += member.violations.map {
                $0.replacing("at '", with: "at '\(name.lowerCamel).\(index + 1).member.", maxReplacements: 1)
            }
            tags.append(Tag(key: key, value: value))
        }
        return tags
    }

    /// The end of the reading: every constraint is met, or all that are not are named.
    func finish() throws(ServiceError) {
        guard violations.isEmpty else { throw .validation(violations) }
    }

    private func elements(_ name: String) throws(ServiceError) -> [JSONValue]? {
        guard let value = input.present(name) else { return nil }
        guard let elements = value.array else { throw .serialization("\(name) is not a list") }
        return elements
    }

    private mutating func check(_ text: String, at place: String, _ constraint: ParameterConstraint) {
        guard !constraint.isMet(text) else { return }
        violations.append("Value '\(text)' at '\(place)' failed to satisfy constraint: \(constraint.words)")
    }

    private mutating func checkCount(_ count: Int, _ name: String, _ range: ClosedRange<Int>) {
        guard !range.contains(count) else { return }
        violations.append(
            "Value at '\(name.lowerCamel)' failed to satisfy constraint: Member must have length from "
                + "\(range.lowerBound) to \(range.upperBound)"
        )
    }

    private mutating func bound(_ number: Int, _ name: String, _ words: String) {
        violations.append(
            "Value '\(number)' at '\(name.lowerCamel)' failed to satisfy constraint: Member must have value \(words)"
        )
    }
}

extension String {
    /// The name with its first letter in lower case, as AWS's messages write members.
    var lowerCamel: String { prefix(1).lowercased() + dropFirst() }
}
