// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

extension PolicyReader {
    /// A pattern for the name of an image.
    mutating func namePattern(_ node: YAMLNode, of key: String) -> Glob? {
        guard let text = scalar(node, of: key) else { return nil }
        let literal = String(text.filter { $0 != "*" }.map { $0 == "?" ? "a" : $0 })
        let isName = literal.isEmpty || (try? ImageName(validating: literal)) != nil
        guard isName, !text.isEmpty else {
            report(
                "\(text.quoted) can be no image's name: names are 1 to 64 characters out of A-Z a-z 0-9 _ . / ( ) -",
                fix: "in a pattern, '*' stands for any characters and '?' for one",
                at: node
            )
            return nil
        }
        return Glob(text)
    }

    /// A Region's code, or a pattern for codes with `*`.
    mutating func regionPattern(_ node: YAMLNode, of key: String) -> Glob? {
        guard let text = scalar(node, of: key) else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let endsInNumber = parts.last?.allSatisfy { $0.isASCII && $0.isNumber } == true && parts.last != ""
        let isCode = Region(text) != nil && parts.count >= 3 && endsInNumber
        let filled = String(text.map { $0 == "*" ? "a" : $0 })
        let isPattern = text.contains("*") && Region(filled) != nil
        guard isCode || isPattern else {
            report("\(text.quoted) is not the code of a Region", fix: Self.regionFix(text), at: node)
            return nil
        }
        return Glob(text)
    }

    private static func regionFix(_ text: String) -> String {
        let withoutZone = String(text.dropLast())
        if text.last?.isLetter == true, withoutZone.last?.isNumber == true, Region(withoutZone) != nil {
            return "this is an Availability Zone; its Region is \(withoutZone)"
        }
        if let lower = Region(text.lowercased()), lower.description != text { return "write it as \(lower)" }
        if text.contains("?") { return "a pattern for Regions takes '*' only: \"eu-*\"" }
        return "write a code such as us-east-1, or a pattern such as \"eu-*\""
    }

    /// A length of time.
    mutating func age(_ entry: Entry) -> Age? {
        let example = "write a number of days, hours or minutes: 90d, 24h or 30m"
        guard case .scalar(let text, _) = entry.value.content else {
            report("'\(entry.name)' must be a length of time, not \(entry.value.kind)", fix: example, at: entry.value)
            return nil
        }
        guard let age = Age(text) else {
            report(
                "'\(entry.name)' must be a length of time, and \(text.quoted) is none",
                fix: example,
                at: entry.value
            )
            return nil
        }
        return age
    }
}
