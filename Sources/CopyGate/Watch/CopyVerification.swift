// SPDX-License-Identifier: Apache-2.0

public import GateModel

/// What the copy became.
public struct CopyVerification: Hashable, Sendable {
    /// The new image.
    public let imageID: ImageID
    /// The last that AWS said of it.
    public let image: DescribedImage?
    /// What is wrong with it, each as a sentence; none if it is what was asked for.
    public let problems: [String]
    /// How long it took.
    public let waited: Duration

    /// Whether the image is AVAILABLE, ours, and named as asked.
    public var isHealthy: Bool { problems.isEmpty }

    /// The verification as `--output json` shows it.
    public var json: JSONValue {
        [
            "healthy": .bool(isHealthy),
            "problems": .strings(problems),
            "waited_seconds": .integer(Int(waited.components.seconds)),
        ]
    }
}
