// SPDX-License-Identifier: Apache-2.0

/// What the tour shows, in order.
enum Tour {
    static let steps =
        [
            TourStep(
                title: "Make an audit log",
                explanation: """
                    Every decision becomes an entry of a signed log before anything is copied, so that nobody can copy an \
                    image unseen. The signing key is made with the log and kept beside it, not in it.
                    """,
                commands: [TourCommand("wsigate", ["audit", "init", "audit", "--origin", "example.com/tour"])]
            ),
            TourStep(
                title: "Read the policy",
                explanation: """
                    The policy says whose images may be copied, and what it does not allow is refused. It is read \
                    strictly: a misspelt key makes the file invalid instead of the rule weaker.
                    """,
                commands: [
                    TourCommand("cat", [TourFile.policy.name]),
                    TourCommand("wsigate", ["policy", "validate", TourFile.policy.name]),
                ]
            ),
            TourStep(
                title: "Copy an image that the policy allows",
                explanation: """
                    The flags are those of 'aws workspaces copy-workspace-image', and two more. wsigate asks AWS who owns \
                    the image and who may use it, records what it decides, and only then sends the copy. --wait stays \
                    until the copy is there, and checks it.
                    """,
                commands: [copy(TourWorld.goldenImage, "--wait", status: 0)]
            ),
            TourStep(
                title: "Refuse an image of the wrong owner",
                explanation: """
                    This image is shared with us as well, and its name is one that the policy allows: a script that goes \
                    by names would copy it. A name can be anybody's choice. The owner cannot, and this one is not on the \
                    list.
                    """,
                commands: [copy(TourWorld.strangersImage, status: 2, meaning: "evaluated, and refused")]
            ),
            TourStep(
                title: "Refuse an image that is not shared with us",
                explanation: """
                    The image factory is on the list, but it has not shared this image with us, so AWS tells us nothing \
                    about it. What cannot be established is not copied: a missing answer is never taken for a yes.
                    """,
                commands: [
                    copy(TourWorld.unsharedImage, status: 4, meaning: "the facts could not be established")
                ]
            ),
        ] + logSteps

    private static let logSteps = [
        TourStep(
            title: "Look at what was decided",
            explanation: """
                The log answers an auditor's questions: which image, whose, where to, why, and what became of it. It \
                is a file with one JSON object on each line, so 'tail' and 'jq' can read it too. The third request is \
                not in it: without the facts there was nothing to decide.
                """,
            commands: [TourCommand("wsigate", ["audit", "show", "audit"])]
        ),
        TourStep(
            title: "Verify the log",
            explanation: """
                Each entry is part of one signed tree of hashes (RFC 6962). Whoever has the public key can check that \
                every entry is there, in order, and as it was signed; the private key is not needed.
                """,
            commands: [TourCommand("wsigate", ["audit", "verify", "audit"])]
        ),
        TourStep(
            title: "Tamper with the log, and be caught",
            explanation: """
                Somebody who may write to the file changes one byte of the refusal, so that it blames another \
                account. The entry no longer hashes to what was signed, and verifying says which one it is: the refusal is \
                entry 3, counted from 0.
                """,
            commands: [
                TourCommand("sed", ["-i", "s/999988887777/999988887776/", "audit/journal.jsonl"]),
                TourCommand(
                    "wsigate",
                    ["audit", "verify", "audit"],
                    status: 6,
                    meaning: "the log is damaged"
                ),
            ]
        ),
    ]

    private static func copy(_ image: String, _ more: String..., status: Int32, meaning: String = "") -> TourCommand {
        TourCommand(
            "wsigate",
            ["copy", "--policy", TourFile.policy.name, "--audit-log", "audit"],
            ["--source-image-id", image, "--source-region", "us-east-1"],
            ["--region", "eu-central-1", "--name", "golden-win-2026-11"] + more,
            status: status,
            meaning: meaning
        )
    }
}
