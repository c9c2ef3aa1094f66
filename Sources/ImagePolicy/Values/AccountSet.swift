// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The accounts that a condition names.
struct AccountSet: Hashable, Sendable {
    /// One way to name an account.
    enum Member: Hashable, Sendable {
        case account(AccountID)
        /// `self`: whoever calls.
        case caller
    }

    private let accounts: Set<AccountID>
    private let includesCaller: Bool

    init(_ members: [Member]) {
        accounts = Set(
            members.compactMap { member in
                guard case .account(let id) = member else { return nil }
                return id
            }
        )
        includesCaller = members.contains(.caller)
    }

    func contains(_ account: AccountID, caller: AccountID) -> Bool {
        accounts.contains(account) || (includesCaller && account == caller)
    }

    /// The accounts for a message.
    var listed: String {
        ((includesCaller ? ["self"] : []) + accounts.sorted().map(\.description)).listed
    }
}
