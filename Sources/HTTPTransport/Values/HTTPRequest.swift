// SPDX-License-Identifier: Apache-2.0

/// One HTTP request, and how it is to be sent.
public struct HTTPRequest: Sendable {
    /// `GET`, `POST`, `PUT`, `HEAD` or `DELETE`.
    public var method: String
    /// The absolute URL; `https`, or `http` where ``allowsPlaintext`` or a loopback host lets it.
    public var url: String
    /// The header fields, sent as they are.
    public var headers: HTTPHeaders
    /// The body.
    public var body: [UInt8]
    /// Whether it goes out on a connection of its own.
    ///
    /// libcurl sends a request again, unseen, when a connection it reuses turns out to be dead; a request that must
    /// not arrive twice needs a fresh one.
    public var freshConnection = false
    /// Whether `http` may be used to a host that is not this machine.
    public var allowsPlaintext = false
    /// Whether proxies that the environment names are left aside.
    public var bypassesProxy = false
    /// How long connecting may take, TLS included.
    public var connectTimeout: Duration = .seconds(10)
    /// The longest silence after the request was sent.
    public var readTimeout: Duration = .seconds(60)
    /// How long everything together may take.
    public var totalTimeout: Duration?
    /// The largest body that is taken, in bytes.
    public var maximumResponseBytes = 8 << 20
    /// A file of certificates to trust, instead of the system's.
    public var caBundle: String?

    /// A request.
    public init(method: String, url: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
