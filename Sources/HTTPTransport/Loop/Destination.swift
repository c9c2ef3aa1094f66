// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Where a request goes, as libcurl itself reads the URL.
struct Destination {
    let scheme: String
    let host: String
    let port: String

    /// `host:port`.
    var authority: String { "\(host):\(port)" }

    /// - Throws: ``TransportError`` unless the URL may be sent to.
    init(_ request: HTTPRequest) throws(TransportError) {
        let handle = unsafe curl_url()
        defer { unsafe curl_url_cleanup(handle) }
        let status = unsafe curl_url_set(handle, CURLUPART_URL, request.url, 0)
        guard unsafe handle != nil, status == CURLUE_OK,
            let scheme = unsafe Self.part(CURLUPART_SCHEME, of: handle),
            let host = unsafe Self.part(CURLUPART_HOST, of: handle),
            let port = unsafe Self.part(CURLUPART_PORT, of: handle, flags: UInt32(CURLU_DEFAULT_PORT))
        else { throw TransportError(.invalidURL, "the URL is malformed", sent: .nothing) }
        guard unsafe Self.part(CURLUPART_USER, of: handle) == nil else {
            throw TransportError(.invalidURL, "the URL holds a user name, which is not taken", sent: .nothing)
        }
        (self.scheme, self.host, self.port) = (scheme, host, port)
        try check(request)
    }

    private func check(_ request: HTTPRequest) throws(TransportError) {
        switch scheme {
        case "https": return
        case "http" where request.allowsPlaintext || isLoopback: return
        case "http":
            throw TransportError(
                .plaintextRefused,
                "plain http to \(authority) would show credentials to everybody on the way",
                sent: .nothing
            )
        default: throw TransportError(.invalidURL, "the scheme '\(scheme)' is not spoken", sent: .nothing)
        }
    }

    private var isLoopback: Bool {
        let octets = host.split(separator: ".").compactMap { UInt8($0) }
        return host == "localhost" || host == "[::1]" || (octets.count == 4 && octets[0] == 127)
    }

    @unsafe private static func part(_ part: CURLUPart, of handle: OpaquePointer?, flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text = unsafe text else { return nil }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }
}
