// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import FuzzSupport
import GateModel
import ImagePolicy
import StrictYAML

private let now = Date(timeIntervalSince1970: 1_795_441_598)

/// A policy is read or refused with printable words; one that is read never lets through what no policy may.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPolicy(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        let document = StrictYAML.examine(bytes)
        require((try? StrictYAML.parse(bytes)) != nil || !document.problems.isEmpty, "what is refused has a problem")
        do throws(PolicyError) {
            let policy = try Policy.parse(bytes, fileName: "policy.yaml", sha256: "00")
            require(document.problems.isEmpty, "a policy is strict YAML")
            for situation in situations { check(policy, situation, bytes) }
        } catch {
            require(!error.problems.isEmpty, "a refusal says why")
            require(error.description.isPrintable, "a refusal is printable: \(error.description.debugDescription)")
        }
    }
}

private func check(_ policy: Policy, _ situation: Situation, _ bytes: [UInt8]) {
    guard let decision = situation.decide(policy) else { fatalError("the situation is no request") }
    require(decision == situation.decide(policy), "a decision is repeated")
    require(decision.reasons.isEmpty == (decision.verdict == .allow), "a denial has reasons, an allow has none")
    require(decision.policy == policy.reference, "a decision names its policy")
    if situation.isNeverCopied { require(!decision.mayBeCarriedOut, "\(situation.name): it is never copied") }
    for reason in decision.reasons { require(reason.message.isPrintable, "a reason is printable: \(reason)") }
    // An escape could spell the owner otherwise.
    guard decision.verdict == .allow, !bytes.contains(0x5C) else { return }
    require(bytes.position(of: Array(Situation.owner.utf8)) != nil, "the owner of what is allowed is in the file")
}

private struct Situation {
    static let owner = "111122223333"

    let name: String
    var isNeverCopied = false
    var image = DescribedImage(
        imageID: "wsi-0a1b2c3d4",
        ownerAccount: owner,
        name: "golden-win-2026-11",
        state: .available,
        operatingSystem: .windows,
        tenancy: .default,
        created: now.addingTimeInterval(-10 * 86_400)
    )
    var sharing = SharingView.listed(["444455556666"])

    func with(_ change: (inout Situation) -> Void) -> Situation {
        var copy = self
        change(&copy)
        return copy
    }

    func decide(_ policy: Policy) -> Decision? {
        guard let id = ImageID("wsi-0a1b2c3d4"), let source = Region("us-east-1"),
            let caller = AccountID("444455556666"), let destination = Region("eu-west-1"),
            let name = try? ImageName(validating: "golden-copy"),
            let request = try? CopyRequest(
                sourceImageID: id,
                sourceRegion: source,
                destinationRegion: destination,
                name: name
            )
        else { return nil }
        let call = Evidence.Call(requestIDs: ["request"], duration: .milliseconds(1))
        return policy.evaluate(
            request,
            identity: Identity(account: caller, arn: "arn:aws:iam::444455556666:user/u", userID: "AIDA"),
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
}

private let situations = [
    Situation(name: "ordinary"),
    Situation(name: "bare").with {
        $0.image.name = nil
        $0.image.created = nil
        $0.image.tenancy = nil
        $0.image.operatingSystem = nil
    },
    Situation(name: "strange").with {
        $0.image.name = "\u{1B}[2J\u{202E}e\u{301}"
        $0.image.created = Date(timeIntervalSince1970: 253_402_300_799)
        $0.image.operatingSystem = OperatingSystem("\u{9B}OS")
    },
    Situation(name: "refused").with { $0.sharing = .refused(code: "AccessDeniedException", message: "no") },
    Situation(name: "no owner", isNeverCopied: true).with { $0.image.ownerAccount = nil },
    Situation(name: "owner of 11 digits", isNeverCopied: true).with { $0.image.ownerAccount = "11112222333" },
    Situation(name: "another image", isNeverCopied: true).with { $0.image.imageID = "wsi-000000000" },
    Situation(name: "no image ID", isNeverCopied: true).with { $0.image.imageID = nil },
    Situation(name: "pending", isNeverCopied: true).with { $0.image.state = .pending },
    Situation(name: "no state", isNeverCopied: true).with { $0.image.state = nil },
]
