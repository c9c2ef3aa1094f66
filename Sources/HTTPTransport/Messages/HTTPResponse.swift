// SPDX-License-Identifier: Apache-2.0

/// A complete answer: its head came, and its body to the last byte.
///
/// Prints and reflects without header values and body, which may be credentials.
public struct HTTPResponse: Sendable, CustomStringConvertible, CustomReflectable {
    /// The status code, 200 to 999. A redirect is an answer as any other and not followed.
    public var status: Int
    /// The fields of the final head, without those of interim (1xx) answers, of a proxy and of trailers.
    public var headers: HTTPHeaders
    /// The payload as sent; nothing is decompressed.
    public var body: [UInt8]

    /// Makes an answer, for those who stand in for the transport.
    public init(status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// The status and the size of the body.
    public var description: String { "\(status), \(body.count) bytes" }

    /// The status, the names of the headers and the size of the body.
    public var customMirror: Mirror {
        Mirror(self, children: ["status": status, "headers": headers, "bodyBytes": body.count])
    }
}
