// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate
import GateModel

/// What to copy, named as `aws workspaces copy-workspace-image` names it.
struct ImageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The image to copy, for example wsi-0a1b2c3d4.", valueName: "id"))
    var sourceImageId: String

    @Option(help: ArgumentHelp("The Region the image is shared in, for example us-east-1.", valueName: "region"))
    var sourceRegion: String

    @Option(
        help: ArgumentHelp(
            "The Region to copy to. [env: AWS_REGION, AWS_DEFAULT_REGION; else the profile's]",
            valueName: "region"
        )
    )
    var region: String?

    @Option(help: "The name of the copy: 1 to 64 of A-Z a-z 0-9 _ . / ( ) - without spaces.")
    var name: String?

    @Option(help: "The description of the copy: at most 256 characters.")
    var description: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Tags of the copy, as the AWS CLI takes them.", valueName: "Key=K,Value=V")
    )
    var tags: [String] = []

    @Flag(
        name: .customLong("no-provenance-tags"),
        help: """
            Do not tag the copy with where it came from (wsigate:decision, wsigate:source-image, \
            wsigate:source-owner, wsigate:policy-sha256); for roles without workspaces:CreateTags.
            """
    )
    var noProvenanceTags = false

    /// Everything that can be judged without asking anybody, judged.
    func validated() throws(InvalidParameter) -> ValidatedImage {
        let name: ImageName?
        if let text = self.name { name = try ImageName(validating: text) } else { name = nil }
        let description: ImageDescription?
        if let text = self.description {
            description = try ImageDescription(validating: text)
        } else {
            description = nil
        }
        if let region { _ = try Region(validating: region, parameter: "region") }
        return ValidatedImage(
            id: try ImageID(validating: sourceImageId, parameter: "source-image-id"),
            sourceRegion: try Region(validating: sourceRegion, parameter: "source-region"),
            name: name,
            description: description,
            tags: try TagArgument.parse(tags),
            reservedTags: noProvenanceTags ? 0 : Provenance.tagCount
        )
    }
}
