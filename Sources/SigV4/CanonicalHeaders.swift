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
        var values: [String: [String]] = [:]
        for header in headers {
            let name = header.name.lowercased()
            let isSigned = signedHeaders.map { $0.contains(name) } ?? !Self.unsigned.contains(name)
            if isSigned { values[name, default: []].append(Self.trimmed(header.value)) }
        }
        fields = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ($0.key, $0.value.joined(separator: ",")) }
    }

    var names: String { fields.map(\.name).joined(separator: ";") }

    var text: String { fields.map { "\($0.name):\($0.value)\n" }.joined() }

    private static func trimmed(_ value: String) -> String {
        let words = value.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return String(decoding: Array(words.joined(separator: " ".utf8)), as: UTF8.self)
    }
}
