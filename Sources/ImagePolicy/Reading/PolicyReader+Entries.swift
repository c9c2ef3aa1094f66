// SPDX-License-Identifier: Apache-2.0

import StrictYAML

/// The keys that a mapping may have.
struct Keys {
    /// What has them, for messages: `an allow rule`.
    let owner: String
    let known: [String]
    let required: [String]
    /// Keys that exist, but not here, and what to say of them.
    let elsewhere: [String: Misplaced]

    struct Misplaced {
        let message: String
        let fix: String?
    }
}

extension PolicyReader {
    /// The known entries by key; `nil` for what is not a mapping. Unknown and missing keys are reported.
    mutating func entries(of node: YAMLNode, _ keys: Keys) -> [String: Entry]? {
        guard let pairs = node.entries else {
            report("\(keys.owner) must be a mapping of keys to values, not \(node.kind)", at: node)
            return nil
        }
        var found: [String: Entry] = [:]
        var meant: Set<String> = []
        for pair in pairs {
            let entry = Entry(key: pair.key, value: pair.value)
            if keys.known.contains(entry.name) {
                found[entry.name] = entry
            } else if let word = reportUnknown(entry, keys) {
                meant.insert(word)
            }
        }
        for key in keys.required where found[key] == nil && !meant.contains(key) {
            report("\(keys.owner) lacks the key '\(key)'", fix: Self.example(ofRequired: key), at: node.beginning)
        }
        return found
    }

    /// Reports a key that is not known here.
    ///
    /// - Returns: The known key that was probably meant, whose absence then needs no report of its own.
    private mutating func reportUnknown(_ entry: Entry, _ keys: Keys) -> String? {
        if let misplaced = keys.elsewhere[entry.name] {
            report(misplaced.message, fix: misplaced.fix, at: entry.key)
            return nil
        }
        let meant = meant(by: entry.name, keys)
        report(
            "\(keys.owner) has no key \(entry.name.quoted)",
            fix: meant.map { "did you mean '\($0)'?" } ?? "the keys are \(keys.known.joined(separator: ", "))",
            at: entry.key
        )
        return meant
    }

    private func meant(by word: String, _ keys: Keys) -> String? {
        // A file with more mistakes than are ever shown is no policy: guessing on would only take time.
        guard findings.count < PolicyError.maximumProblems * 10 else { return nil }
        if let synonym = Self.synonyms[word], keys.known.contains(synonym) { return synonym }
        return Suggestion.nearest(to: word, among: keys.known)
    }

    /// Words of other tools, and what they are called here.
    private static let synonyms = [
        "accounts": "owners", "description": "because", "id": "rule", "image_owners": "owners", "images": "image_ids",
        "name": "rule", "names": "image_names", "os": "operating_systems", "reason": "because",
        "regions": "destination_regions", "rules": "allow", "trusted_accounts": "owners",
    ]

    private static func example(ofRequired key: String) -> String? {
        switch key {
        case "version": "begin the file with 'version: 1'"
        case "name": "add a name, such as 'name: golden-images'"
        case "mode": "add 'mode: enforce', or 'mode: audit' to record denials and copy all the same"
        case "allow": "add at least one allow rule; what no rule allows is denied"
        case "rule": "give the rule a name, such as 'rule: golden-windows'"
        case "owners": "name the accounts whose images may be copied: owners: [\"111122223333\"]"
        default: nil
        }
    }
}

extension YAMLNode {
    /// The first character alone, for what concerns a whole mapping.
    var beginning: YAMLNode { YAMLNode(start: start, end: start, content: content) }
}
