// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import StrictYAML

extension YAMLNode {
    func problem(_ message: String) -> WorldError {
        WorldError(line: start.line, column: start.column, message)
    }

    /// Whether it is written as nothing: `null`, `~`, or no value at all.
    var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    func members(of subject: String) throws(WorldError) -> [(key: YAMLNode, value: YAMLNode)] {
        guard case .mapping(let members) = content else { throw problem("\(subject) is written as 'key: value' pairs") }
        return members
    }

    func elements(of subject: String) throws(WorldError) -> [YAMLNode] {
        guard case .sequence(let elements) = content else { throw problem("\(subject) is a list") }
        return elements
    }

    func text(_ subject: String) throws(WorldError) -> String {
        guard case .scalar(let text, _) = content, !isNull else { throw problem("\(subject) is a text") }
        return text
    }

    func integer(_ subject: String, in range: ClosedRange<Int>) throws(WorldError) -> Int {
        guard case .scalar(let text, isQuoted: false) = content, let value = Int(text), range.contains(value) else {
            throw problem("\(subject) is a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ subject: String
    ) throws(WorldError) -> Choice where Choice.RawValue == String {
        guard case .scalar(let text, _) = content, let value = Choice(rawValue: text) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem("\(subject) is one of \(words)")
        }
        return value
    }

    /// Seconds, written as `50ms`, `2s`, `1.5h` or, where a bare number can only mean seconds, `2`.
    func seconds(_ subject: String) throws(WorldError) -> Double {
        guard case .scalar(let text, _) = content, let value = WorldDuration.seconds(text) else {
            throw problem("\(subject) is a number with its unit: 50ms, 2s, 5m, 12h or 90d")
        }
        return value
    }

    func accountID(_ subject: String) throws(WorldError) -> AccountID {
        guard case .scalar(let text, let isQuoted) = content, let id = AccountID(text) else {
            throw problem("\(subject) is an account ID of 12 digits in quotes, such as \"111122223333\"")
        }
        guard isQuoted else {
            throw problem("put the account ID in quotes: \"\(text)\"; YAML reads digits without them as a number")
        }
        return id
    }

    func region(_ subject: String) throws(WorldError) -> Region {
        guard case .scalar(let text, _) = content, let region = Region(text) else {
            throw problem("\(subject) is a Region code such as us-east-1")
        }
        return region
    }

    func time(_ subject: String) throws(WorldError) -> Date {
        guard case .scalar(let text, _) = content, let date = Date(rfc3339: text) else {
            throw problem("\(subject) is a time in UTC such as 2026-11-23T13:46:38Z")
        }
        return date
    }
}
