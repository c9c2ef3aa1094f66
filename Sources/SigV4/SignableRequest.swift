// SPDX-License-Identifier: Apache-2.0

/// The parts of a request that a signature covers.
public struct SignableRequest: Hashable, Sendable {
    /// The payload hash of a body that is not signed.
    public static let unsignedPayload = "UNSIGNED-PAYLOAD"

    /// The method, such as `POST`.
    public let method: String
    /// The path as it is on the wire, percent-encoded; it starts with `/`.
    public let path: String
    /// The query as it is on the wire, without `?`; empty if there is none.
    public let query: String
    /// The header fields, `Host` among them.
    public var headers: [SigningHeader]
    /// The SHA-256 of the body in lower-case hexadecimal, or ``unsignedPayload``.
    public let payloadSHA256: String

    /// A request.
    public init(method: String, path: String, query: String, headers: [SigningHeader], payloadSHA256: String) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.payloadSHA256 = payloadSHA256
    }
}
