// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel

@testable import WorkSpacesSimulator

/// A small world: an owner with an image, a recipient it is shared with, and a stranger whose key has a session token.
enum TestWorld {
    static let start = Date(timeIntervalSince1970: 1_795_441_598)
    static let imageID = "wsi-0a1b2c3d4"

    static let text = """
        accounts:
          "111122223333": {access_key_id: AKIAOWNEREXAMPLE00, secret_access_key: owner-secret}
          "444455556666": {access_key_id: AKIACALLEREXAMPLE0, secret_access_key: caller-secret}
          "777788889999":
            access_key_id: ASIASTRANGEREXAMPL
            secret_access_key: stranger-secret
            session_token: stranger-token
            arn: arn:aws:sts::777788889999:assumed-role/ci/run-1
        images:
          - region: us-east-1
            owner: "111122223333"
            id: \(imageID)
            name: golden-win-2026-11
            shared_with: ["444455556666"]
            age: 30d

        """

    /// The world with more lines at its end.
    static func parse(_ more: String = "") throws -> World {
        try World.parse(Array((text + more).utf8), fileName: "world.yaml")
    }
}
