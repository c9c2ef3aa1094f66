// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

extension StoredImage {
    /// The image as AWS answers it.
    ///
    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_WorkspaceImage.html>
    var json: JSONObject {
        var object = JSONObject()
        object["ImageId"] = .string(id.description)
        object["Name"] = .string(name)
        object["Description"] = description.map(JSONValue.string)
        object["OperatingSystem"] = ["Type": .string(operatingSystem.description)]
        object["State"] = .string(currentState.description)
        object["RequiredTenancy"] = .string(tenancy.description)
        object["Created"] = .double((created.timeIntervalSince1970 * 1000).rounded() / 1000)
        object["OwnerAccountId"] = .string(owner.description)
        addFailure(to: &object)
        return answers.applied(to: object)
    }

    private func addFailure(to object: inout JSONObject) {
        guard currentState != .pending else { return }
        object["ErrorCode"] = errorCode.map(JSONValue.string)
        object["ErrorMessage"] = errorMessage.map(JSONValue.string)
        guard !errorDetails.isEmpty else { return }
        object["ErrorDetails"] = .array(errorDetails.map(\.json))
    }
}

extension StoredImage.ErrorDetail {
    var json: JSONValue {
        var object = JSONObject()
        object["ErrorCode"] = .string(code)
        object["ErrorMessage"] = message.map(JSONValue.string)
        return .object(object)
    }
}
