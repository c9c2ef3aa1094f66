// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

/// The state of reading one file: what is wrong so far, and the names it has defined.
struct PolicyReader {
    private(set) var findings: [Finding] = []
    /// The names under `accounts`; `nil` for one whose account ID is wrong, which is reported where it is defined.
    var accounts: [String: AccountID?] = [:]
    /// Where each rule's name was first used.
    var ruleNames: [String: SourcePosition] = [:]

    mutating func report(_ message: String, fix: String? = nil, at node: YAMLNode) {
        findings.append(Finding(message, fix: fix, start: node.start, end: node.end))
    }

    mutating func report(_ error: YAMLError) {
        findings.append(Finding(error))
    }
}

/// A key of a mapping and its value.
struct Entry {
    let key: YAMLNode
    let value: YAMLNode

    var name: String { key.text ?? "" }
}

extension YAMLNode {
    /// What it is, for `must be …, not …`.
    var kind: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping"
        case .scalar(let text, let isQuoted): isQuoted ? "a text" : PlainWord(text)?.rawValue ?? "a text"
        }
    }

    /// The text without quotes, if it has none.
    var plainText: String? {
        guard case .scalar(let text, isQuoted: false) = content else { return nil }
        return text
    }
}
