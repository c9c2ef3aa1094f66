// SPDX-License-Identifier: Apache-2.0

/// The accounts and images of the tour.
enum TourWorld {
    static let goldenImage = "wsi-0a1b2c3d4"
    static let strangersImage = "wsi-9z8y7x6w5"
    static let unsharedImage = "wsi-5p6q7r8s9"

    static let accessKeyID = "AKIACALLEREXAMPLE0"
    /// Worth nothing outside the tour; treated as a secret all the same.
    static let secretAccessKey = "tour-secret-worth-nothing-elsewhere"

    /// The world file.
    static let text = """
        accounts:
          "111122223333": {access_key_id: AKIAFACTORYEXAMPLE, secret_access_key: factory-secret}
          "444455556666": {access_key_id: \(accessKeyID), secret_access_key: \(secretAccessKey)}
          "999988887777": {access_key_id: AKIASTRANGEREXAMPL, secret_access_key: stranger-secret}
        images:
          - region: us-east-1
            owner: "111122223333"
            id: \(goldenImage)
            name: golden-win-2026-11
            shared_with: ["444455556666"]
          - region: us-east-1
            owner: "999988887777"
            id: \(strangersImage)
            name: golden-win-2026-12
            shared_with: ["444455556666"]
          - region: us-east-1
            owner: "111122223333"
            id: \(unsharedImage)
            name: golden-win-2027-01
        behaviour: {pending_polls: 1}

        """
}
