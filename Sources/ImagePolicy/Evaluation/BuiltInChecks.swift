// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The checks that no policy can lift.
enum BuiltInChecks {
    static func reasons(_ facts: Facts) -> [Reason] {
        [identity(facts), owner(facts), state(facts), error(facts)].compactMap { $0 } + RegionChecks.reasons(facts)
    }

    private static func identity(_ facts: Facts) -> Reason? {
        let asked = facts.request.sourceImageID.description
        guard facts.image.imageID != asked else { return nil }
        let given = facts.image.imageID.map { "the image \($0.quoted)" } ?? "an image without an ID"
        return Reason(
            .imageIDMismatch,
            "AWS was asked for \(asked) and described \(given).",
            hint: "Don't copy; if an endpoint other than AWS's own is set, look at what answers there.",
            isBuiltIn: true
        )
    }

    private static func owner(_ facts: Facts) -> Reason? {
        guard let owner = facts.image.ownerAccount else {
            return Reason(
                .imageOwnerMissing,
                "AWS did not say which account owns the image.",
                hint: "Try again; if it stays so, ask AWS Support why DescribeWorkspaceImages names no owner.",
                isBuiltIn: true
            )
        }
        guard facts.owner == nil else { return nil }
        return Reason(
            .imageOwnerMalformed,
            "AWS named \(owner.quoted) as the image's owner, which is not the 12 digits of an account ID.",
            hint: "Don't copy; if an endpoint other than AWS's own is set, look at what answers there.",
            isBuiltIn: true
        )
    }

    private static func state(_ facts: Facts) -> Reason? {
        guard facts.image.state != .available else { return nil }
        let state = facts.image.state.map { "is in the state \($0.description.quoted)" } ?? "has no state"
        return Reason(
            .imageState,
            "The image \(state); only an AVAILABLE one is copied.",
            hint: facts.image.state == .pending
                ? "Wait until the image is AVAILABLE, then try again." : "Have the image built again.",
            isBuiltIn: true
        )
    }

    private static func error(_ facts: Facts) -> Reason? {
        let image = facts.image
        // An empty text reports nothing.
        let errors = ([image.errorCode, image.errorMessage].compactMap { $0 } + image.errorDetails).filter {
            !$0.isEmpty
        }
        guard !errors.isEmpty else { return nil }
        return Reason(
            .imageError,
            "AWS reports an error of the image: \(errors.map(\.quoted).listed).",
            hint: "Have the image repaired or built again.",
            isBuiltIn: true
        )
    }
}
