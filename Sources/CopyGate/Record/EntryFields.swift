// SPDX-License-Identifier: Apache-2.0

import AuditLog
import GateModel

/// What each type of entry says beyond the members that every entry has.
enum EntryFields {
    static func decision(_ decision: Decision, _ hearing: Hearing, carryOut: Bool, context: JSONValue) -> JSONObject {
        JSONObject(members: [
            .init(name: "request", value: hearing.request.json),
            .init(name: "identity", value: hearing.identity.json),
            .init(name: "evidence", value: hearing.evidence.json),
            .init(name: "policy", value: decision.policy.json),
            .init(name: "verdict", value: .string(decision.verdict.rawValue)),
            .init(name: "rule", value: .optional(decision.rule)),
            .init(name: "reasons", value: .array(decision.reasons.map(\.json))),
            .init(name: "nearest", value: decision.nearest?.json ?? .null),
            .init(name: "carry_out", value: .bool(carryOut)),
            .init(name: "context", value: context),
        ])
    }

    static func outcome(_ outcome: CopyOutcome, of decision: EntryID) -> JSONObject {
        var fields = JSONObject(members: [
            .init(name: "decision", value: .string(decision.description)),
            .init(name: "result", value: .string(outcome.result)),
        ])
        switch outcome {
        case .copied(let imageID, let requestID):
            fields["image_id"] = .string(imageID.description)
            fields["error"] = .null
            fields["request_id"] = .optional(requestID)
        case .refused(let failure), .unknown(let failure):
            fields["image_id"] = .null
            fields["error"] = failure.json
            fields["request_id"] = .optional(failure.requestID)
        }
        return fields
    }

    static func verification(_ verification: CopyVerification, of decision: EntryID) -> JSONObject {
        JSONObject(members: [
            .init(name: "decision", value: .string(decision.description)),
            .init(name: "image_id", value: .string(verification.imageID.description)),
            .init(name: "healthy", value: .bool(verification.isHealthy)),
            .init(name: "problems", value: .strings(verification.problems)),
            .init(name: "image", value: verification.image?.json ?? .null),
            .init(name: "waited_seconds", value: .integer(Int(verification.waited.components.seconds))),
        ])
    }
}
