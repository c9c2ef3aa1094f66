// SPDX-License-Identifier: Apache-2.0

/// Where a service is reached.
struct Endpoint: Hashable, Sendable {
    /// `https` or `http`.
    let scheme: String
    /// The host in lower case, IPv6 addresses in brackets.
    let host: String
    /// The port, unless it is the scheme's own.
    let port: Int?
    /// The path, at least `/`.
    let path: String

    /// A service's regular endpoint.
    init(host: String) {
        (scheme, self.host, port, path) = ("https", host, nil, "/")
    }

    /// A URL that somebody configured.
    ///
    /// - Parameter source: the option, variable or `file:line` that names it.
    /// - Throws: ``AWSError/Code/configuration`` with what is wrong; the URL itself is not shown, as it may hold a
    ///   password.
    init(url: String, source: String) throws(AWSError) {
        func broken(_ what: String) -> AWSError {
            let hint = "Give a URL such as https://workspaces.example.com or http://127.0.0.1:8080."
            return AWSError(.configuration, "The endpoint URL of \(source) \(what).", hint: hint)
        }
        guard let scheme = ["https", "http"].first(where: { url.lowercased().hasPrefix($0 + "://") }) else {
            throw broken("starts with neither https:// nor http://")
        }
        let rest = url.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let path = rest.dropFirst(authority.count)
        guard !authority.contains("@") else { throw broken("holds a user name or password") }
        guard path.utf8.allSatisfy(Self.isPathByte) else {
            throw broken("has a query, a fragment or a character that does not belong into a path")
        }
        guard let (host, port) = Self.hostAndPort(authority) else { throw broken("has no valid host and port") }
        self.scheme = scheme
        self.host = host
        self.port = port == (scheme == "https" ? 443 : 80) ? nil : port
        self.path = path.isEmpty ? "/" : String(path)
    }

    /// Host and port as they stand in a URL and in the `Host` header.
    var authority: String { port.map { "\(host):\($0)" } ?? host }

    /// The whole URL.
    var url: String { "\(scheme)://\(authority)\(path)" }

    /// Whether requests to it are not encrypted.
    var isPlaintext: Bool { scheme == "http" }

    /// Whether it is on this machine.
    var isLoopback: Bool {
        if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
        let octets = host.split(separator: ".", omittingEmptySubsequences: false)
        return octets.count == 4 && octets[0] == "127" && octets.allSatisfy { UInt8($0) != nil }
    }
}

extension Endpoint {
    private static func hostAndPort(_ authority: Substring) -> (String, Int?)? {
        let isAddress = authority.hasPrefix("[")
        guard let end = isAddress ? authority.firstIndex(of: "]").map(authority.index(after:)) : hostEnd(authority)
        else { return nil }
        let (host, rest) = (authority[..<end].lowercased(), authority[end...])
        guard isAddress ? isAddressLiteral(host) : isHostName(host) else { return nil }
        guard !rest.isEmpty else { return (host, nil) }
        let digits = rest.dropFirst()
        guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits),
            port > 0
        else { return nil }
        return (host, Int(port))
    }

    private static func hostEnd(_ authority: Substring) -> String.Index? {
        authority.firstIndex(of: ":") ?? authority.endIndex
    }

    private static func isHostName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.allSatisfy(isLabelByte)
            }
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func isAddressLiteral(_ host: String) -> Bool {
        let inner = host.dropFirst().dropLast()
        return !inner.isEmpty
            && inner.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x61...0x66, UInt8(ascii: ":"), UInt8(ascii: "."): true
                default: false
                }
            }
    }

    /// The characters of RFC 3986's `path`.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/-._~%!$&'()*+,;=:@".utf8.contains(byte)
        }
    }
}
