// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

extension PolicyReader {
    /// Reads `accounts`, before anything that uses a name of it.
    mutating func defineAccounts(_ entry: Entry) {
        guard let pairs = entry.value.entries else {
            report("'accounts' must be a mapping of names to account IDs, not \(entry.value.kind)", at: entry.value)
            return
        }
        if pairs.isEmpty {
            report("'accounts' is empty", fix: "define at least one name, or remove the key", at: entry.value)
        }
        for pair in pairs { define(pair.key, as: pair.value) }
    }

    private mutating func define(_ key: YAMLNode, as value: YAMLNode) {
        let name = key.text ?? ""
        let startsWithLetter = name.first?.isLetter == true
        if name == "self" {
            report("'self' always is the calling account and cannot be defined", fix: "choose another name", at: key)
        } else if !startsWithLetter || !Self.isName(name) {
            report(
                "the account's name \(name.quoted) must be 1 to 64 letters, digits and . _ - and begin with a letter",
                fix: AccountID(name) != nil ? "write the name first: image-factory: \"\(name)\"" : nil,
                at: key
            )
        }
        accounts.updateValue(accountID(value), forKey: name)
    }

    /// An account ID, always in quotes.
    private mutating func accountID(_ node: YAMLNode) -> AccountID? {
        if reportUnquotedAccount(node) { return nil }
        guard let text = scalar(node, of: "account ID") else { return nil }
        if let id = AccountID(text) { return id }
        report(Self.malformed(text), fix: Self.digits(of: text), at: node)
        return nil
    }

    /// One entry of a list of accounts: a name, an ID in quotes, or `self`.
    mutating func account(_ node: YAMLNode, of key: String) -> AccountSet.Member? {
        if reportUnquotedAccount(node) { return nil }
        guard let text = scalar(node, of: key) else { return nil }
        if text == "self" { return .caller }
        if let id = AccountID(text) { return .account(id) }
        if let defined = accounts[text] { return defined.map(AccountSet.Member.account) }
        reportUnknownAccount(text, of: key, at: node)
        return nil
    }

    private mutating func reportUnknownAccount(_ text: String, of key: String, at node: YAMLNode) {
        if text.contains(where: { $0 == "*" || $0 == "?" }) {
            report(
                "\(text.quoted) is a pattern, and '\(key)' never takes one: who owns an image is the heart of the gate",
                fix: "name each account",
                at: node
            )
        } else if text.utf8.contains(where: { (0x30...0x39).contains($0) }), !text.contains(where: \.isLetter) {
            report(Self.malformed(text), fix: Self.digits(of: text), at: node)
        } else {
            report(
                "the name \(text.quoted) is not defined under 'accounts'",
                fix: Suggestion.question(text, among: accounts.keys.sorted() + ["self"])
                    ?? "define it under 'accounts', or write the account ID in quotes",
                at: node
            )
        }
    }

    private mutating func reportUnquotedAccount(_ node: YAMLNode) -> Bool {
        guard let text = node.plainText, !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        report(
            "an account ID needs quotes: without them YAML reads \(text.quoted) as a number, and a leading zero is lost",
            fix: "write \"\(text)\"",
            at: node
        )
        return true
    }

    private static func malformed(_ text: String) -> String {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
        let others = text.unicodeScalars.count - digits
        return "an account ID is 12 digits, and \(text.quoted) is \(digits) digit\(digits == 1 ? "" : "s")"
            + (others > 0 ? " and \(others) other character\(others == 1 ? "" : "s")" : "")
    }

    /// The digits alone, if they are 12.
    private static func digits(of text: String) -> String? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return AccountID(digits).map { "write \"\($0)\"" }
    }
}
