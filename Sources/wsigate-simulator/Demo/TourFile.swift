// SPDX-License-Identifier: Apache-2.0

/// A file that lies ready in the tour's folder.
struct TourFile: Hashable, Sendable {
    let name: String
    let text: String

    static let policy = TourFile(
        name: "policy.yaml",
        text: """
            version: 1
            name: golden-images
            mode: enforce
            contact: "#desktop-security"
            accounts:
              image-factory: "111122223333"
            allow:
              - rule: golden-windows
                because: Built and scanned by the image factory
                owners: [image-factory]
                image_names: ["golden-win-*"]

            """
    )

    static let world = TourFile(name: "world.yaml", text: TourWorld.text)

    /// They stand in for the files in the user's home, which the tour does not touch.
    static let awsConfig = TourFile(name: "aws-config", text: "# Empty: the tour does not read yours.\n")
    static let awsCredentials = TourFile(name: "aws-credentials", text: awsConfig.text)

    static let all = [policy, world, awsConfig, awsCredentials]
}
