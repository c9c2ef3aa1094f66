// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel

extension GateReport {
    /// Why the run was no success; `nil` if it was one.
    public var failure: GateError? {
        if let recordingFailure { return unrecorded(recordingFailure.message, recordingFailure.hint) }
        switch outcome {
        case nil: return decision.decision.verdict == .allow ? nil : denied
        case .refused(let failure): return refused(failure)
        case .unknown(let failure): return unknown(failure)
        case .copied: return afterCopy
        }
    }

    private var afterCopy: GateError? {
        if wasInterrupted {
            return GateError(
                .interrupted,
                "interrupted while waiting; the copy \(copiedImageText) was made and is recorded",
                hint: "look at it with: \(describeCommand)"
            )
        }
        guard let verification, !verification.isHealthy else { return nil }
        return GateError(
            .copyUnhealthy,
            "the copy \(verification.imageID) was made, but \(verification.problems.joined(separator: "; "))",
            hint: "look at it with: \(describeCommand)"
        )
    }

    private var denied: GateError {
        let policy = decision.decision.policy
        return GateError(
            .policyDenied,
            "policy '\(policy.name)' does not allow image \(request.sourceImageID) to be copied",
            hint: "the policy's owners can tell more: \(decision.decision.contact ?? "it names no contact")"
        )
    }

    private func refused(_ failure: ServiceFailure) -> GateError {
        if failure.code == "Interrupted" { return .interrupted }
        let request = failure.requestID.map { " (request \($0))" } ?? ""
        return GateError(
            .copyRefused,
            "the copy was cleared, but not made: \(failure.code): \(failure.message)\(request)",
            hint: failure.effect == .notSent
                ? "nothing was sent; run the same command again" : RefusalHint.hint(for: failure.code)
        )
    }

    private func unknown(_ failure: ServiceFailure) -> GateError {
        GateError(
            .outcomeUnknown,
            "the copy was sent, and no answer says what became of it (\(failure.code): \(failure.message)); "
                + "an image named '\(nameText)' may exist in \(self.request.destinationRegion)",
            hint: "do not run this again before you have looked: \(describeCommand)"
        )
    }

    private func unrecorded(_ message: String, _ hint: String) -> GateError {
        GateError(
            .outcomeUnknown,
            "the copy was sent (\(outcome?.result ?? "no outcome") \(copiedImageText)), "
                + "but what became of it could not be recorded in full: \(message)",
            hint: "\(hint); then look before copying again: \(describeCommand)"
        )
    }

    private var copiedImageText: String { copiedImage?.description ?? "" }
    private var nameText: String { request.name?.description ?? "" }

    private var describeCommand: String {
        let filter =
            copiedImage.map { " --image-ids \($0)" }
            ?? " --image-type OWNED --query \"Images[?Name=='\(nameText)']\""
        return "aws workspaces describe-workspace-images --region \(request.destinationRegion)\(filter)"
    }
}
