// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// An image as the simulated service keeps it.
struct StoredImage: Hashable, Sendable {
    /// One of an image's `ErrorDetails`.
    struct ErrorDetail: Hashable, Sendable {
        let code: String
        let message: String?
    }

    let id: ImageID
    let region: Region
    let owner: AccountID
    var name: String
    var description: String?
    var sharedWith: [AccountID] = []
    var operatingSystem = OperatingSystem.windows
    var tenancy = Tenancy.default
    /// The state once `pendingPolls` is used up.
    var state = ImageState.available
    var pendingPolls = 0
    var created = Date(timeIntervalSince1970: 0)
    var errorCode: String?
    var errorMessage: String?
    var errorDetails: [ErrorDetail] = []
    var tags: [Tag] = []
    var answers = AnswerOverrides()

    var currentState: ImageState { pendingPolls > 0 ? .pending : state }

    func isShared(with account: AccountID) -> Bool { sharedWith.contains(account) }

    func isVisible(to account: AccountID) -> Bool { owner == account || isShared(with: account) }
}
