// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CopyGate

/// How to reach AWS, named as the AWS CLI names it.
struct ConnectionArguments: ParsableArguments {
    @Option(help: "The profile to take credentials and Region from. [env: AWS_PROFILE]")
    var profile: String?

    @Option(
        help: ArgumentHelp(
            """
            The profile of the image's owner, used for DescribeWorkspaceImagePermissions alone, where your own \
            account may not call it.
            """,
            valueName: "profile"
        )
    )
    var ownerProfile: String?

    @Option(
        help: ArgumentHelp("Another endpoint than AWS's, for every service. [env: AWS_ENDPOINT_URL]", valueName: "url")
    )
    var endpointUrl: String?

    @Option(
        help: ArgumentHelp("Certificates to trust instead of the system's. [env: AWS_CA_BUNDLE]", valueName: "file")
    )
    var caBundle: String?

    @Option(help: ArgumentHelp("How long to wait for a connection (90, 90s, 500ms, 2m).", valueName: "time"))
    var connectTimeout = DurationArgument(.seconds(60))

    @Option(help: ArgumentHelp("The longest silence while waiting for an answer.", valueName: "time"))
    var readTimeout = DurationArgument(.seconds(60))

    @Option(help: ArgumentHelp("How often a request is tried. [env: AWS_MAX_ATTEMPTS; else 3]", valueName: "count"))
    var maxAttempts: Int?

    mutating func validate() throws {
        if let maxAttempts, !(1...100).contains(maxAttempts) {
            throw ValidationError("--max-attempts must be from 1 to 100; it is \(maxAttempts)")
        }
        for (name, value) in [("--connect-timeout", connectTimeout), ("--read-timeout", readTimeout)]
        where value.duration <= .zero {
            throw ValidationError("\(name) must be longer than nothing")
        }
    }

    func options(debug: Bool) -> ConnectionOptions {
        ConnectionOptions(
            profile: profile,
            ownerProfile: ownerProfile,
            endpointURL: endpointUrl,
            caBundle: caBundle,
            connectTimeout: connectTimeout.duration,
            readTimeout: readTimeout.duration,
            maximumAttempts: maxAttempts,
            trace: debug ? { @Sendable line in Console.error("debug: \(Printable.text(line))") } : nil
        )
    }
}
