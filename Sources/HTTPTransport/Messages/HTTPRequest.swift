// SPDX-License-Identifier: Apache-2.0

/// One request and the terms on which it is sent.
///
/// What goes out is what is given here and `Host` and `Content-Length`: no cookies, no `.netrc`, no `Expect`,
/// no `User-Agent` or `Accept` of libcurl's own. Prints and reflects without header values, body or query.
public struct HTTPRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// `GET`, `HEAD`, `POST`, `PUT` or `DELETE`.
    public var method: String
    /// An absolute `https` URL, percent-encoded, without user name; the path is sent as it is.
    public var url: String
    /// The fields to send.
    public var headers: HTTPHeaders
    /// The payload; empty for `GET` and `HEAD`.
    public var body: [UInt8]
    /// Opens a connection for this request alone and closes it afterwards.
    ///
    /// libcurl silently sends a request again, whatever its method, when a connection used before dies without a
    /// byte of an answer. A request that must not be executed twice has to set this.
    public var freshConnection: Bool
    /// Permits `http` to a host other than this one.
    public var allowsPlaintext: Bool
    /// Leaves the proxies of the environment (`HTTPS_PROXY`, `http_proxy`, `ALL_PROXY`) aside.
    ///
    /// Requests to this host itself never go through a proxy.
    public var bypassesProxy: Bool
    /// How long finding the address, connecting and the TLS handshake may take together.
    public var connectTimeout: Duration
    /// The longest silence, once connected, in either direction.
    public var readTimeout: Duration
    /// How long the whole exchange may take; `nil` for no limit.
    public var totalTimeout: Duration?
    /// The largest body of an answer that is accepted, in bytes.
    public var maximumResponseBytes: Int
    /// A file of PEM certificates to trust in place of the system's.
    public var caBundle: String?

    /// Makes a request; nothing is checked until it is sent.
    public init(
        method: String,
        url: String,
        headers: HTTPHeaders = HTTPHeaders(),
        body: [UInt8] = [],
        freshConnection: Bool = false,
        allowsPlaintext: Bool = false,
        bypassesProxy: Bool = false,
        connectTimeout: Duration = .seconds(10),
        readTimeout: Duration = .seconds(60),
        totalTimeout: Duration? = nil,
        maximumResponseBytes: Int = 8 << 20,
        caBundle: String? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.freshConnection = freshConnection
        self.allowsPlaintext = allowsPlaintext
        self.bypassesProxy = bypassesProxy
        self.connectTimeout = connectTimeout
        self.readTimeout = readTimeout
        self.totalTimeout = totalTimeout
        self.maximumResponseBytes = maximumResponseBytes
        self.caBundle = caBundle
    }

    /// The method and the URL up to its query, which may hold a signature.
    public var description: String {
        let visible = url.prefix { $0 != "?" && $0 != "#" }
        return visible.contains("@") ? "\(method) <redacted>" : "\(method) \(visible)"
    }

    /// As ``description``, with the names of the headers and the size of the body.
    public var customMirror: Mirror {
        Mirror(self, children: ["request": description, "headers": headers, "bodyBytes": body.count])
    }
}
