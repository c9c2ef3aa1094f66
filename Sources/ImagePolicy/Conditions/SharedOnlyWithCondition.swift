// SPDX-License-Identifier: Apache-2.0

import GateModel

/// `shared_only_with`: the permission list names nobody but these accounts. A list that AWS refuses fails it, for an
/// image of one's own too.
struct SharedOnlyWithCondition: Condition {
    static let key = "shared_only_with"
    static let isRequirement = true
    let accounts: AccountSet

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let members = reader.list(entry, { $0.account($1, of: Self.key) }) else { return nil }
        accounts = AccountSet(members)
    }

    func judge(_ facts: Facts) -> Judgement {
        switch facts.sharing {
        case .listed(let shared): strangers(among: shared, facts).isEmpty ? .holds : .fails
        case .refused: .fails
        }
    }

    func reason(_ facts: Facts) -> Reason {
        switch facts.sharing {
        case .listed(let shared):
            Reason(
                .sharedWithOthers,
                "The image is also shared with \(strangers(among: shared, facts).map(\.quoted).listed).",
                hint:
                    "Have the owner take the permission back, or add the accounts to 'shared_only_with' if they belong."
            )
        case .refused(let code, _):
            .sharingRefused(code, hint: "Read the list with the owner's credentials (--owner-profile).")
        }
    }

    private func strangers(among shared: [String], _ facts: Facts) -> [String] {
        shared.filter { text in
            guard let account = AccountID(text) else { return true }
            return !accounts.contains(account, caller: facts.caller)
        }
    }
}
