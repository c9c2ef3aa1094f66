// SPDX-License-Identifier: Apache-2.0

/// A request as it came over the wire.
struct IncomingRequest: Sendable {
    /// A header field.
    struct Field: Hashable, Sendable {
        /// The name, in lower case.
        let name: String
        let value: String
    }

    let method: String
    /// The path, percent-encoded as received, without the query.
    let path: String
    /// The query as received, without its question mark.
    let query: String
    /// The fields in the order received, `host` included.
    let fields: [Field]
    let body: [UInt8]

    init(method: String, target: String, fields: [Field], body: [UInt8]) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = parts.first.map(String.init) ?? "/"
        query = parts.count > 1 ? String(parts[1]) : ""
        self.fields = fields
        self.body = body
    }

    /// The first value of a field whose name is given in lower case.
    func value(of name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}
