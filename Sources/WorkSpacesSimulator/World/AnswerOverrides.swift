// SPDX-License-Identifier: Apache-2.0

import GateModel

/// What answers about one image say otherwise than is true: members of `WorkspaceImage` left out, or with other values.
struct AnswerOverrides: Hashable, Sendable {
    /// The members, named as AWS names them.
    static let memberNames = [
        "ImageId", "Name", "Description", "OperatingSystem", "State", "RequiredTenancy", "ErrorCode", "ErrorMessage",
        "Created", "OwnerAccountId", "ErrorDetails",
    ]

    /// The value instead, `nil` where the member is left out.
    var values: [String: JSONValue?] = [:]

    func applied(to object: JSONObject) -> JSONObject {
        var object = object
        for (name, value) in values { object[name] = value }
        return object
    }
}
