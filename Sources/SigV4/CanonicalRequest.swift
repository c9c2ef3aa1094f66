// SPDX-License-Identifier: Apache-2.0

import Cryptography

/// A request in the one form that signer and verifier agree on.
///
/// Specification: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
public struct CanonicalRequest: Hashable, Sendable {
    /// The text that is hashed.
    public let text: String
    /// The names of the signed header fields, lower case, joined by `;`.
    public let signedHeaders: String

    /// The canonical form of a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - signedHeaders: The lower-case names of the fields that are signed; `nil` for those that are by custom.
    ///   - style: How the service wants it.
    public init(_ request: SignableRequest, signedHeaders: [String]? = nil, style: SigningStyle) {
        let headers = CanonicalHeaders(request.headers, signedHeaders: signedHeaders)
        self.signedHeaders = headers.names
        text = [
            request.method,
            CanonicalPath.make(request.path, style: style),
            CanonicalQuery.make(request.query),
            headers.text,
            headers.names,
            request.payloadSHA256,
        ].joined(separator: "\n")
    }

    /// The SHA-256 of ``text`` in lower-case hexadecimal.
    public var sha256Hex: String { SHA256.hash(Array(text.utf8)).hex }
}
