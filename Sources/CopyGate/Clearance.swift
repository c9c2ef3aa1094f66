// SPDX-License-Identifier: Apache-2.0

public import AuditLog
public import Cryptography
import FoundationEssentials
public import GateModel
import ImagePolicy

/// The permission to make one copy, once.
///
/// It can neither be copied nor made anywhere but in this file, where `Gate.decide` mints it after the
/// decision that allows exactly this request is durable in the audit log. Spending it consumes it.
public struct Clearance: ~Copyable, Sendable {
    /// How long it holds, counted from the decision; the facts it rests on were gathered right before.
    public static let lifetime: Duration = .seconds(60)

    /// What was cleared.
    public let request: CopyRequest
    /// The name of the copy.
    public let name: ImageName
    /// The log entry that allows it.
    public let decision: EntryID
    /// The SHA-256 of the policy file that allowed it.
    public let policySHA256: String
    /// The SHA-256 of the evidence it was judged by, as the log holds it.
    public let evidenceSHA256: SHA256Digest
    let provenanceTags: [ImageTag]
    private let expiry: ContinuousClock.Instant
    private let clock: GateClock

    fileprivate init(_ hearing: Hearing, name: ImageName, decision: EntryID, heardAt: ContinuousClock.Instant) {
        request = hearing.request
        self.name = name
        self.decision = decision
        policySHA256 = hearing.policy.reference.sha256
        evidenceSHA256 = SHA256.hash(JSONWriter.bytes(hearing.evidence.json))
        provenanceTags = hearing.provenance ? Provenance.tags(for: hearing, decision: decision) : []
        expiry = heardAt.advanced(by: Self.lifetime)
        clock = hearing.clock
    }

    func hasExpired() -> Bool { clock.instant() >= expiry }
}

/// What a decision led to: the clearance exists only in the branch that may copy.
enum Ruling: ~Copyable {
    case cleared(Clearance, RecordedDecision)
    case refused(RecordedDecision)
}

extension Gate {
    /// Judges the request and makes the decision durable; only then, and only if it may be carried out, clears it.
    ///
    /// - Throws: ``GateError`` `auditUnavailable` if the decision cannot be made durable: then nothing is cleared.
    func decide(_ hearing: Hearing) async throws(GateError) -> Ruling {
        let heardAt = hearing.clock.instant()
        let decision = hearing.policy.evaluate(
            hearing.request,
            identity: hearing.identity,
            evidence: hearing.evidence,
            now: hearing.clock.now()
        )
        guard hearing.purpose == .copy, decision.mayBeCarriedOut, let name = hearing.request.name, let log else {
            return .refused(try await record(decision, hearing, carryOut: false))
        }
        let recorded = try await record(decision, hearing, carryOut: true, in: log)
        return .cleared(Clearance(hearing, name: name, decision: recorded.id, heardAt: heardAt), recorded)
    }
}
