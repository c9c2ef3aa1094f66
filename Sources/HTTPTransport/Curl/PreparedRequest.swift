// SPDX-License-Identifier: Apache-2.0

/// A request that has been found fit to send, and where to.
struct PreparedRequest: Sendable {
    let request: HTTPRequest
    let target: RequestTarget

    init(_ request: HTTPRequest) throws(TransportError) {
        self.request = request
        target = try RequestTarget(url: request.url)
        try checkPlaintext()
        try checkMethod()
        try checkLimits()
        for header in request.headers.all { try check(header) }
    }

    /// What is allowed in the clear to this host only must not leave it by way of a proxy.
    var bypassesProxy: Bool { request.bypassesProxy || target.isLoopback }

    private func checkPlaintext() throws(TransportError) {
        guard !target.isPlaintext || target.isLoopback || request.allowsPlaintext else {
            throw TransportError(
                code: .plaintextRefused,
                message: "\(target.authority) is another host, and http to it would show the request to anyone between",
                sent: .nothing
            )
        }
    }

    private func checkMethod() throws(TransportError) {
        switch request.method {
        case "POST", "PUT", "DELETE": return
        case "GET", "HEAD":
            guard request.body.isEmpty else { throw unfit("\(request.method) has no body") }
        default: throw unfit("the method is none of GET, HEAD, POST, PUT and DELETE")
        }
    }

    private func checkLimits() throws(TransportError) {
        let timeouts = [request.connectTimeout, request.readTimeout, request.totalTimeout ?? .seconds(1)]
        guard timeouts.allSatisfy({ $0 > .zero }) else { throw unfit("a time-out must be longer than nothing") }
        guard request.maximumResponseBytes >= 0 else { throw unfit("the largest answer has a negative size") }
        guard request.caBundle.map({ !$0.isEmpty && !$0.utf8.contains(0) }) ?? true else {
            throw unfit("the path of the CA bundle is not one")
        }
    }

    /// Nothing in a header may end it early, or frame the message otherwise than its body does.
    private func check(_ header: HTTPHeader) throws(TransportError) {
        guard !header.name.isEmpty, header.name.utf8.allSatisfy(Self.isTokenCharacter) else {
            throw unfit("a header's name has a character that is not allowed in one")
        }
        guard header.value.utf8.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
            throw unfit("the value of header \(header.name) has a control character in it")
        }
        switch header.name.lowercased() {
        case "transfer-encoding", "connection", "expect", "upgrade", "te", "trailer":
            throw unfit("header \(header.name) is not the caller's to set")
        case "content-length" where header.value != String(request.body.count):
            throw unfit("header \(header.name) is not the size of the body")
        default: return
        }
    }

    private func unfit(_ reason: String) -> TransportError {
        TransportError(
            code: .invalidRequest,
            message: "the request to \(target.authority) cannot be sent: \(reason)",
            sent: .nothing
        )
    }

    /// `tchar` of RFC 9110, section 5.6.2.
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
