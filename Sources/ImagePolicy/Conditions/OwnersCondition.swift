// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `owners`: the accounts that own the image; names, IDs in quotes or `self`, never a pattern.
struct OwnersCondition: Condition {
    static let key = "owners"
    let owners: AccountSet

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let members = reader.list(entry, { $0.account($1, of: Self.key) }) else { return nil }
        owners = AccountSet(members)
    }

    func judge(_ facts: Facts) -> Judgement {
        guard let owner = facts.owner else { return .missing }
        return owners.contains(owner, caller: facts.caller) ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        guard let owner = facts.owner else {
            return Reason(
                .ownerUnknown,
                "The rule depends on the image's owner, which AWS did not say.",
                hint: "Ask AWS Support why DescribeWorkspaceImages names no owner."
            )
        }
        return Reason(
            .owner,
            "The image is owned by account \(owner), which the rule does not name.",
            hint: "The rule takes images of \(owners.listed); if \(owner) is trusted, add it to 'owners'."
        )
    }
}
