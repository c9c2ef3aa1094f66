// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Where a request goes, by libcurl's own reading of the URL: the one that will be connected to.
struct RequestTarget: Hashable, Sendable {
    let isPlaintext: Bool
    /// A name or an address; IPv6 in brackets.
    let host: String
    let port: String

    /// Host and port, as messages name the server.
    var authority: String { "\(host):\(port)" }

    /// libcurl itself maps `localhost` to the loopback addresses, without a resolver.
    var isLoopback: Bool {
        host == "localhost" || host == "[::1]" || Self.isLoopbackAddress(host)
    }

    init(url: String) throws(TransportError) {
        guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Self.invalid("it has a character that must be percent-encoded")
        }
        try Libcurl.load()
        guard let parts = unsafe curl_url() else { throw Self.invalid("out of memory") }
        defer { unsafe curl_url_cleanup(parts) }
        let flags = UInt32(CURLU_DISALLOW_USER | CURLU_NON_SUPPORT_SCHEME | CURLU_PATH_AS_IS)
        let status = unsafe curl_url_set(parts, CURLUPART_URL, url, flags)
        guard status == CURLUE_OK else { throw Self.invalid(unsafe String(cString: curl_url_strerror(status))) }
        let scheme = try unsafe Self.part(CURLUPART_SCHEME, of: parts)
        guard scheme == "https" || scheme == "http" else { throw Self.invalid("its scheme is not https or http") }
        // libcurl forgives a missing or a third slash, and takes what follows for the host.
        let rest = url.dropFirst(scheme.count)
        guard rest.hasPrefix("://"), !rest.hasPrefix(":///") else { throw Self.invalid("it has no host") }
        isPlaintext = scheme == "http"
        host = try unsafe Self.part(CURLUPART_HOST, of: parts).lowercased()
        port = try unsafe Self.part(CURLUPART_PORT, of: parts)
    }

    private static func part(_ part: CURLUPart, of parts: OpaquePointer) throws(TransportError) -> String {
        var text: UnsafeMutablePointer<CChar>?
        let status = unsafe ccurl_url_get(parts, part, &text, UInt32(CURLU_DEFAULT_PORT))
        guard status == CURLUE_OK, let text = unsafe text else {
            throw invalid(unsafe String(cString: curl_url_strerror(status)))
        }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }

    /// 127.0.0.0/8 in the four decimal numbers that libcurl makes of every spelling.
    private static func isLoopbackAddress(_ host: String) -> Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }

    private static func invalid(_ reason: String) -> TransportError {
        TransportError(code: .invalidURL, message: "the URL cannot be used: \(reason)", sent: .nothing)
    }
}
