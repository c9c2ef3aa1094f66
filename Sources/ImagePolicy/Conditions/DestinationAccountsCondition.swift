// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

/// `destination_accounts`: the accounts that may own the copy, which is whoever calls. `self` would always hold, so
/// it is refused.
struct DestinationAccountsCondition: Condition {
    static let key = "destination_accounts"
    let accounts: AccountSet

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let members = reader.list(entry, Self.member) else { return nil }
        accounts = AccountSet(members)
    }

    private static func member(_ reader: inout PolicyReader, _ node: YAMLNode) -> AccountSet.Member? {
        guard let member = reader.account(node, of: key) else { return nil }
        guard member != .caller else {
            reader.report(
                "'self' is no constraint here: the copy always goes to the calling account",
                fix: "name the accounts, or remove 'destination_accounts'",
                at: node
            )
            return nil
        }
        return member
    }

    func judge(_ facts: Facts) -> Judgement {
        accounts.contains(facts.caller, caller: facts.caller) ? .holds : .fails
    }

    func reason(_ facts: Facts) -> Reason {
        Reason(
            .destinationAccount,
            "The copy would be owned by account \(facts.caller), which the rule does not name.",
            hint: "Use credentials of \(accounts.listed), or add \(facts.caller) to 'destination_accounts'."
        )
    }
}
