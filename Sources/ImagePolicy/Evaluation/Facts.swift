// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// Everything that a decision rests on.
struct Facts: Sendable {
    let request: CopyRequest
    let identity: Identity
    let image: DescribedImage
    let sharing: SharingView
    let now: Date
    /// The image's owner, if AWS named one and it is an account ID.
    let owner: AccountID?

    init(_ request: CopyRequest, _ identity: Identity, _ evidence: Evidence, now: Date) {
        self.request = request
        self.identity = identity
        self.now = now
        image = evidence.image
        sharing = evidence.sharing
        owner = evidence.image.ownerAccount.flatMap(AccountID.init)
    }

    /// The account that would own the copy.
    var caller: AccountID { identity.account }

    /// How long ago the image was created; negative for one created in the future, `nil` where that is not known.
    var ageInSeconds: Double? {
        image.created.map { now.timeIntervalSince($0) }
    }
}
