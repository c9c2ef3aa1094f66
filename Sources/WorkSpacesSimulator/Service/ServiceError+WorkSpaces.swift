// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The errors of Amazon WorkSpaces that the operations answer.
///
/// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/API_CopyWorkspaceImage.html#API_CopyWorkspaceImage_Errors>
extension ServiceError {
    static func resourceNotFound(_ message: String, id: String) -> ServiceError {
        ServiceError("ResourceNotFoundException", message, members: resource(id))
    }

    static func imageNotFound(_ id: ImageID) -> ServiceError {
        resourceNotFound("The specified WorkSpace image \(id) does not exist.", id: id.description)
    }

    static func resourceUnavailable(_ image: StoredImage) -> ServiceError {
        ServiceError(
            "ResourceUnavailableException",
            "The specified WorkSpace image \(image.id) is in the state \(image.currentState), not AVAILABLE.",
            members: resource(image.id.description)
        )
    }

    static let nameTaken = ServiceError(
        "ResourceAlreadyExistsException",
        "A WorkSpace image with the same name exists in the destination Region. Provide a unique destination image "
            + "name, and try again."
    )

    static func limitExceeded(_ limit: Int) -> ServiceError {
        ServiceError(
            "ResourceLimitExceededException",
            "You have reached the limit of \(limit) images in this Region. Delete images or request a higher limit."
        )
    }

    static func notSupported(_ message: String, reason: String) -> ServiceError {
        ServiceError(
            "OperationNotSupportedException",
            message,
            members: JSONObject(members: [JSONObject.Member(name: "reason", value: .string(reason))])
        )
    }

    static func invalidParameterValues(_ message: String) -> ServiceError {
        ServiceError("InvalidParameterValuesException", message)
    }

    static func accessDenied(_ caller: Caller, _ operation: Operation) -> ServiceError {
        let message = """
            User: \(caller.account.arn(in: caller.region)) is not authorized to perform: \
            \(caller.service.rawValue):\(operation.rawValue)
            """
        return caller.service == .workSpaces
            ? ServiceError("AccessDeniedException", message) : ServiceError("AccessDenied", message, status: 403)
    }

    static func validation(_ violations: [String]) -> ServiceError {
        let noun = violations.count == 1 ? "validation error" : "validation errors"
        return ServiceError(
            "ValidationException",
            "\(violations.count) \(noun) detected: \(violations.joined(separator: "; "))",
            origin: .front
        )
    }

    static func serialization(_ message: String) -> ServiceError {
        ServiceError("SerializationException", message, origin: .front)
    }

    private static func resource(_ id: String) -> JSONObject {
        JSONObject(members: [JSONObject.Member(name: "ResourceId", value: .string(id))])
    }
}
