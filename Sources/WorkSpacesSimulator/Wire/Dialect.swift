// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The two ways in which AWS's services write their answers.
enum Dialect: Sendable {
    /// JSON 1.1: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>
    case json
    /// The query protocol, with answers in XML: <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>
    case query

    init(_ service: ServiceName) {
        self = service == .workSpaces ? .json : .query
    }

    func answer(_ error: ServiceError, requestID: String) -> Answer {
        switch self {
        case .json: jsonAnswer(error)
        case .query: Answer(status: error.status, contentType: "text/xml", body: XML.error(error, requestID: requestID))
        }
    }

    static func jsonAnswer(_ object: JSONObject) -> Answer {
        Answer(status: 200, contentType: "application/x-amz-json-1.1", body: JSONWriter.bytes(.object(object)))
    }

    private func jsonAnswer(_ error: ServiceError) -> Answer {
        var object = JSONObject()
        object["__type"] = .string(error.origin == .front ? "com.amazon.coral.service#\(error.code)" : error.code)
        object["message"] = .string(error.message)
        for member in error.members.members { object[member.name] = member.value }
        var answer = Self.jsonAnswer(object)
        answer.status = error.status
        return answer
    }
}
