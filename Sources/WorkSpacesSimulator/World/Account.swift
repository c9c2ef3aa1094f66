// SPDX-License-Identifier: Apache-2.0

import Cryptography
import GateModel

/// An account, and the one key it signs with.
struct Account: Sendable {
    let id: AccountID
    let accessKeyID: String
    let secretAccessKey: SharedSecret
    let sessionToken: SharedSecret?
    private let givenARN: String?

    init(
        id: AccountID,
        accessKeyID: String,
        secretAccessKey: SharedSecret,
        sessionToken: SharedSecret? = nil,
        arn: String? = nil
    ) {
        self.id = id
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        givenARN = arn
    }

    /// Who the key's holder is: what the world file says, or else a user named `simulator`.
    func arn(in region: Region) -> String {
        givenARN ?? "arn:\(region.partition):iam::\(id):user/simulator"
    }

    /// The user's unique identifier: `AIDA` and 17 characters.
    ///
    /// Specification: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>
    var userID: String { "AIDASIMUL\(id)" }
}
