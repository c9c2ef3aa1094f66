// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Cryptography
import FoundationEssentials
public import GateModel

extension GateReport {
    /// The result object of `--output json`. Its keys are a contract: never renamed or removed, though new ones may
    /// come.
    public var json: JSONValue {
        guard let failure else { return ["success": true, "data": .object(data)] }
        return ["success": false, "error": .object(error(failure))]
    }

    private var data: JSONObject {
        var data = JSONObject()
        data["id"] = .string(copiedImage?.description ?? request.sourceImageID.description)
        data["created_at"] = .optional(outcome == nil ? evidence.image.created?.rfc3339 : decision.time.rfc3339)
        data["verdict"] = .string(decision.decision.verdict.rawValue)
        data["rule"] = .optional(decision.decision.rule)
        data["carried_out"] = .bool(copiedImage != nil)
        data["reasons"] = .array(decision.decision.reasons.map(\.json))
        return appendingFacts(to: data)
    }

    private func error(_ failure: GateError) -> JSONObject {
        var error = JSONObject()
        error["code"] = .string(failure.code.rawValue)
        error["message"] = .string(failure.message)
        error["hint"] = .string(failure.hint)
        error["reasons"] = .array(decision.decision.reasons.map(\.json))
        error["verdict"] = .string(decision.decision.verdict.rawValue)
        error["rule"] = .optional(decision.decision.rule)
        error["nearest"] = decision.decision.nearest?.json ?? .null
        error["carried_out"] = .bool(copiedImage != nil)
        return appendingFacts(to: error)
    }

    private func appendingFacts(to object: JSONObject) -> JSONObject {
        var object = object
        object["source"] = source
        object["destination"] = destination
        object["policy"] = decision.decision.policy.json
        object["audit"] = audit
        object["request_ids"] = requestIDs
        object["verification"] = verification?.json
        return object
    }

    private var source: JSONValue {
        [
            "image_id": .string(request.sourceImageID.description),
            "region": .string(request.sourceRegion.description),
            "owner_account": .optional(evidence.image.ownerAccount),
            "name": .optional(evidence.image.name),
            "state": .optional(evidence.image.state?.description),
            "created_at": .optional(evidence.image.created?.rfc3339),
        ]
    }

    private var destination: JSONValue {
        let state = verification?.image?.state ?? (copiedImage == nil ? nil : .pending)
        return [
            "region": .string(request.destinationRegion.description),
            "account": .string(identity.account.description),
            "name": .optional(request.name?.description),
            "image_id": .optional(copiedImage?.description),
            "state": .optional(state?.description),
        ]
    }

    private var audit: JSONValue {
        guard let position else { return .null }
        return [
            "origin": .string(position.origin),
            "decision": .string(decision.id.description),
            "decision_index": decision.position.map { .integer($0.index) } ?? .null,
            "outcome_index": outcomePosition.map { .integer($0.index) } ?? .null,
            "size": .integer(position.size),
            "root": .string(Base64.encode(position.root.bytes)),
        ]
    }

    private var requestIDs: JSONValue {
        var object = JSONObject()
        object["DescribeWorkspaceImages"] = .strings(evidence.describeImages.requestIDs)
        object["DescribeWorkspaceImagePermissions"] = .strings(evidence.describePermissions.requestIDs)
        switch outcome {
        case .copied(_, let requestID): object["CopyWorkspaceImage"] = .optional(requestID)
        case .refused(let failure), .unknown(let failure):
            object["CopyWorkspaceImage"] = .optional(failure.requestID)
        case nil: break
        }
        return .object(object)
    }
}
