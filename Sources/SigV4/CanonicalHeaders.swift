// SPDX-License-Identifier: Apache-2.0

/// The header fields of a canonical request: lower-case names in order, values trimmed and joined.
struct CanonicalHeaders {
    /// Fields that proxies and clients change or add on the way, and that are not signed.
    private static let unsigned: Set<String> = [
        "authorization", "connection", "expect", "keep-alive", "proxy-authenticate", "proxy-authorization",
        "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]

    private let fields: [(name: String, value: String)]

    /// The named fields, or every field that is signed by custom.
    init(_ headers: [SigningHeader], signedHeaders: [String]?) {
        var values: [String: String] = [:]
        values.reserveCapacity(headers.count)
        for header in headers {
            let name = header.name.lowercased()
            guard signedHeaders.map({ $0.contains(name) }) ?? !Self.unsigned.contains(name) else { continue }
            let value = Self.trimmed(header.value)
            values[name] = values[name].map { "\($0),\(value)" } ?? value
        }
        // Field names are ASCII, for which this is the order of their bytes.
        fields = values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    var names: String { fields.map(\.name).joined(separator: ";") }

    var text: String { fields.reduce(into: "") { $0 += $1.name + ":" + $1.value + "\n" } }

    /// Without white space at the ends, and with one space for each run of it inside.
    private static func trimmed(_ value: String) -> String {
        // Most values have none, and session tokens are long.
        guard value.utf8.contains(where: isSpace) else { return value }
        let words = value.utf8.split(whereSeparator: isSpace)
        return words.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
    }
}
