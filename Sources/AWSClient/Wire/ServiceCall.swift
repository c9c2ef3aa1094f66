// SPDX-License-Identifier: Apache-2.0

import GateModel

/// One operation with its parameters, in the form that its service reads.
struct ServiceCall: Hashable, Sendable {
    let operation: String
    let contentType: String
    /// The `X-Amz-Target` header, for services that read it.
    let target: String?
    let body: [UInt8]
    /// Whether it must go out on a connection that nothing was sent on before, and never be sent again unseen.
    let freshConnection: Bool

    /// An operation of WorkSpaces.
    ///
    /// Specification: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>
    static func json(_ operation: String, _ body: JSONValue, freshConnection: Bool = false) -> ServiceCall {
        ServiceCall(
            operation: operation,
            contentType: "application/x-amz-json-1.1",
            target: "WorkspacesService.\(operation)",
            body: JSONWriter.bytes(body),
            freshConnection: freshConnection
        )
    }

    /// An operation of STS that has no parameters.
    ///
    /// Specification: <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>
    static func query(_ operation: String, version: String) -> ServiceCall {
        ServiceCall(
            operation: operation,
            contentType: "application/x-www-form-urlencoded; charset=utf-8",
            target: nil,
            body: Array("Action=\(operation)&Version=\(version)".utf8),
            freshConnection: false
        )
    }
}
