// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

/// `sharing`: what has to show that the image is shared with the calling account.
///
/// An image that the calling account owns itself needs no sharing. A list that was given and does not name the
/// account fails in every case.
enum SharingCondition: String, Condition, CaseIterable {
    /// The permission list names the account. The default.
    case listed
    /// The list names the account, or AWS refuses the list to it but shows it the image.
    case visible

    static let key = "sharing"
    static let isRequirement = true
    /// What a rule without the key requires.
    static let standard = SharingCondition.listed

    init?(_ entry: Entry, _ reader: inout PolicyReader) {
        guard let word = reader.choice(entry.value, of: Self.key, Self.allCases.map(\.rawValue)) else { return nil }
        self.init(rawValue: word)
    }

    func judge(_ facts: Facts) -> Judgement {
        if facts.owner == facts.caller { return .holds }
        return switch facts.sharing {
        case .listed(let accounts): accounts.contains(facts.caller.description) ? .holds : .fails
        case .refused: self == .visible ? .holds : .fails
        }
    }

    func reason(_ facts: Facts) -> Reason {
        switch facts.sharing {
        case .listed:
            Reason(
                .sharingNotListed,
                "The image's permission list does not name the calling account \(facts.caller).",
                hint: "Have the owner share it: aws workspaces update-workspace-image-permission --allow-copy-image "
                    + "--image-id \(facts.request.sourceImageID) --shared-account-id \(facts.caller)"
            )
        case .refused(let code, _):
            .sharingRefused(
                code,
                hint: "Read the list with the owner's credentials (--owner-profile), or accept with 'sharing: visible' "
                    + "that AWS shows the image to \(facts.caller)."
            )
        }
    }
}
