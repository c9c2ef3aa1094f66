// SPDX-License-Identifier: Apache-2.0

public import AuditLog
import FoundationEssentials
public import GateModel

/// Everything a run found and did about one request.
public struct GateReport: Sendable {
    /// What was asked for.
    public let request: CopyRequest
    /// Who asked.
    public let identity: Identity
    /// What AWS said of the image.
    public let evidence: Evidence
    /// What was decided, and where it is recorded.
    public let decision: RecordedDecision
    /// What became of the copy; `nil` if none was made.
    public internal(set) var outcome: CopyOutcome?
    /// Where ``outcome`` is recorded.
    public internal(set) var outcomePosition: LogPosition?
    /// What the new image became; `nil` if nobody waited.
    public internal(set) var verification: CopyVerification?
    /// Why what was done could not be recorded.
    public internal(set) var recordingFailure: AuditLogError?
    /// Whether the wait for the new image was broken off.
    public internal(set) var wasInterrupted = false

    init(hearing: Hearing, decision: RecordedDecision) {
        request = hearing.request
        identity = hearing.identity
        evidence = hearing.evidence
        self.decision = decision
    }

    /// The new image's ID.
    public var copiedImage: ImageID? {
        guard case .copied(let imageID, _) = outcome else { return nil }
        return imageID
    }

    /// The log's latest position that this run saw.
    public var position: LogPosition? { outcomePosition ?? decision.position }
}
