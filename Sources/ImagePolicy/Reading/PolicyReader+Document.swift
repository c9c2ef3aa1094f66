// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

extension PolicyReader {
    /// What a file says, before it is a policy.
    struct Contents {
        let name: String
        let mode: EnforcementMode
        let contact: String?
        let allow: [Rule]
        let deny: [Rule]
    }

    /// The version of the format that is read.
    static let version = "1"

    /// The contents; `nil` if anything is wrong, which then is among ``findings``.
    mutating func contents(of root: YAMLNode) -> Contents? {
        guard isSupportedVersion(root), let entries = entries(of: root, Self.keys) else { return nil }
        if let accounts = entries["accounts"] { defineAccounts(accounts) }
        let name = entries["name"].flatMap { self.name($0.value, of: "name") }
        let mode = entries["mode"].flatMap { choice($0.value, of: "mode", ["enforce", "audit"]) }
        let contact = entries["contact"].flatMap { text($0.value, of: "contact", limit: 200) }
        let allow = entries["allow"].map { rules($0, .allow) } ?? []
        let deny = entries["deny"].map { rules($0, .deny) } ?? []
        guard findings.isEmpty, let name, let mode = mode.flatMap(EnforcementMode.init) else { return nil }
        return Contents(name: name, mode: mode, contact: contact, allow: allow, deny: deny)
    }

    /// A file of another version has other keys: of it, the version alone is reported.
    private mutating func isSupportedVersion(_ root: YAMLNode) -> Bool {
        guard let version = root.entries?.first(where: { $0.key.text == "version" })?.value else { return true }
        if version.plainText == Self.version { return true }
        let isOther = version.plainText.flatMap { PlainWord($0) } == PlainWord.number
        report(
            isOther
                ? "version \(version.text ?? "") of the policy format is not supported; this wsigate reads version 1"
                : "'version' must be the number 1",
            fix: isOther ? "use a wsigate that reads it, or write the policy in version 1" : "write 'version: 1'",
            at: version
        )
        return false
    }

    private static let keys = Keys(
        owner: "a policy",
        known: ["version", "name", "mode", "contact", "accounts", "allow", "deny"],
        required: ["version", "name", "mode", "allow"],
        elsewhere: misplaced
    )

    private static let misplaced: [String: Keys.Misplaced] = {
        var keys = [
            "exceptions": Keys.Misplaced(
                message: "'exceptions' are not supported yet, and ignoring them would change what the policy says",
                fix: "remove them; write an allow rule with image_ids, or narrow the deny rule"
            )
        ]
        for key in ["rule", "because"] + ConditionTypes.all.map({ $0.key }) {
            keys[key] = Keys.Misplaced(
                message: "'\(key)' is a key of a rule, not of the policy",
                fix: "put it in a rule under 'allow' or 'deny'; check the indentation"
            )
        }
        return keys
    }()
}
