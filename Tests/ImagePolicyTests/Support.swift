// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import ImagePolicy
import Testing

/// The first lines that every policy of the tests begins with: three of them.
let header = "version: 1\nname: p\nmode: enforce\n"
/// An allow rule of three lines, complete as it is and ready for more conditions.
let minimalRule = "allow:\n  - rule: r\n    owners: [\"111122223333\"]\n"

func parse(_ text: String) throws(PolicyError) -> Policy {
    try Policy.parse(Array(text.utf8), fileName: "policy.yaml", sha256: "00")
}

/// The problems of a text that is no policy; none if it is one.
func problems(of text: String) -> [PolicyProblem] {
    do throws(PolicyError) {
        _ = try parse(text)
        return []
    } catch {
        return error.problems
    }
}

/// One request, with AWS's answers, that ``minimalRule`` allows as it is; a test changes what it is about.
struct Situation {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    var imageID = "wsi-0a1b2c3d4"
    var sourceRegion = "us-east-1"
    var destinationRegion = "eu-west-1"
    var name: String? = "golden-copy"
    var caller = "444455556666"
    var image = DescribedImage(
        imageID: "wsi-0a1b2c3d4",
        ownerAccount: "111122223333",
        name: "golden-win-2026-11",
        state: .available,
        operatingSystem: .windows,
        tenancy: .default,
        created: now.addingTimeInterval(-10 * 86_400)
    )
    var sharing = SharingView.listed(["444455556666"])
    var now = Self.now

    func decide(_ policy: Policy) throws -> Decision {
        let request = try CopyRequest(
            sourceImageID: #require(ImageID(imageID)),
            sourceRegion: #require(Region(sourceRegion)),
            destinationRegion: #require(Region(destinationRegion)),
            name: try name.map { try ImageName(validating: $0) }
        )
        let account = try #require(AccountID(caller))
        let call = Evidence.Call(requestIDs: ["request"], duration: .milliseconds(1))
        return policy.evaluate(
            request,
            identity: Identity(account: account, arn: "arn:aws:iam::\(caller):user/u", userID: "AIDA"),
            evidence: Evidence(
                image: image,
                sharing: sharing,
                describeImages: call,
                describePermissions: call,
                gatheredAt: now
            ),
            now: now
        )
    }

    func decide(_ text: String) throws -> Decision {
        try decide(parse(text))
    }

    /// The situation with a change.
    func with(_ change: (inout Situation) -> Void) -> Situation {
        var copy = self
        change(&copy)
        return copy
    }
}
