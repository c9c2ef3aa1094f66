// SPDX-License-Identifier: Apache-2.0

import AWSClient
import AuditLog
import FoundationEssentials
import GateModel
import ImagePolicy
import Synchronization
import Testing

@testable import CopyGate

/// The actors of every test: an owner, a caller, an image, a policy that lets the one copy from the other.
enum Fixtures {
    static let caller = known(AccountID("444455556666"))
    static let identity = Identity(account: caller, arn: "arn:aws:iam::444455556666:role/gate", userID: "AIDA")
    static let sourceID = known(ImageID("wsi-0a1b2c3d4"))
    static let copyID = known(ImageID("wsi-9z8y7x6w5"))
    static let now = Date(timeIntervalSince1970: 1_795_441_598)
    static let copyAnswer = JSONObject(members: [.init(name: "ImageId", value: .string(copyID.description))])

    static let image = DescribedImage(
        imageID: sourceID.description,
        ownerAccount: "111122223333",
        name: "golden-win-2026-11",
        state: .available,
        operatingSystem: .windows,
        tenancy: .default,
        created: Date(timeIntervalSince1970: 1_795_000_000)
    )

    static let copiedImage = DescribedImage(
        imageID: copyID.description,
        ownerAccount: caller.description,
        name: "golden",
        state: .available
    )

    static func policy(mode: String = "enforce", owner: String = "111122223333") throws -> Policy {
        let text = """
            version: 1
            name: test
            mode: \(mode)
            contact: "#desktop"
            allow:
              - rule: golden
                because: built by the factory
                owners: ["\(owner)"]
            """
        return try Policy.parse(Array(text.utf8), fileName: "test.yaml", sha256: String(repeating: "ab", count: 32))
    }

    static func request(name: String? = "golden") throws -> CopyRequest {
        try CopyRequest(
            sourceImageID: sourceID,
            sourceRegion: known(Region("us-east-1")),
            destinationRegion: known(Region("eu-central-1")),
            name: try name.map { try ImageName(validating: $0) },
            description: try ImageDescription(validating: "a description"),
            tags: [try ImageTag(validatingKey: "team", value: "desktop")]
        )
    }

    static func gate(
        _ service: ScriptedService,
        policy: Policy? = nil,
        log: (any LogStore)?,
        clock: GateClock = TestClock().gateClock
    ) throws -> Gate {
        Gate(
            service: service,
            policy: try policy ?? Self.policy(),
            log: log,
            run: RunContext(id: EntryID.generate(now: now), tool: "wsigate/test", context: ["system": "test"]),
            clock: clock
        )
    }

    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("a fixture is malformed") }
        return value
    }
}

/// A clock that moves only when somebody waits or a test moves it.
final class TestClock: Sendable {
    private let elapsed = Mutex(Duration.zero)
    private let start = ContinuousClock.now

    func advance(by duration: Duration) { elapsed.withLock { $0 += duration } }

    var gateClock: GateClock {
        GateClock(
            now: { Fixtures.now },
            instant: { [self] in start.advanced(by: elapsed.withLock { $0 }) },
            pause: { [self] in advance(by: $0) }
        )
    }
}
