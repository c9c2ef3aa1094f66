// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// An address and a port to listen on, as `127.0.0.1:4599` or `[::1]:4599`.
struct ListenAddress: ExpressibleByArgument, CustomStringConvertible {
    let host: String
    let port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = UInt16(argument[argument.index(after: colon)...])
        else { return nil }
        var host = argument[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: Int(port))
    }

    var description: String { "\(bracketed):\(port)" }
    var defaultValueDescription: String { description }

    func url(port: Int) -> String { "http://\(bracketed):\(port)" }

    private var bracketed: String { host.contains(":") ? "[\(host)]" : host }
}
