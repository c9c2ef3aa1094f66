// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport

/// What an answer other than a success says of the error, in any of the ways that AWS's protocols say it.
///
/// Specifications: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization>,
/// <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization>
struct ErrorAnswer: Hashable, Sendable {
    /// AWS's code, without namespace.
    let code: String?
    /// AWS's message: its first line, printable.
    let message: String?
    /// The request ID.
    let requestID: String?

    init(_ response: HTTPResponse, redactor: SecretRedactor) {
        let body = Body(response.body)
        let codes = [response.headers["x-amzn-errortype"]].compactMap(\.self) + body.codes
        code = codes.lazy.map(redactor.redact).compactMap(ErrorCodes.normalized).first
        message = body.message.map { redactor.line(Self.firstLine($0)) }.flatMap { $0.isEmpty ? nil : $0 }
        requestID = response.requestID ?? body.requestID.map { redactor.line($0, limit: 128) }
    }

    /// Further lines of a signature error repeat the request, session token included.
    private static func firstLine(_ text: String) -> String {
        String(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
    }

    /// The body's part in it.
    private struct Body {
        var codes: [String] = []
        var message: String?
        var requestID: String?

        init(_ bytes: [UInt8]) {
            if let object = try? JSONParser.parse(bytes).object {
                codes = ["__type", "code", "Code"].compactMap { object[$0]?.string }
                message = ["message", "Message", "errorMessage"].lazy.compactMap { object[$0]?.string }.first
            } else if let root = try? XMLReader.parse(bytes) {
                let error = root.descendant("Error") ?? root
                codes = [error.childText("Code")].compactMap(\.self)
                message = error.childText("Message")
                requestID = root.descendant("RequestId")?.text
            }
        }
    }
}

extension HTTPResponse {
    /// AWS's request ID.
    var requestID: String? {
        let header = headers["x-amzn-requestid"] ?? headers["x-amz-request-id"]
        return header.map { PrintableText.line($0, limit: 128) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
