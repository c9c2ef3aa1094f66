// SPDX-License-Identifier: Apache-2.0

/// The parameters of a form, `application/x-www-form-urlencoded`.
///
/// Specification: <https://url.spec.whatwg.org/#urlencoded-parsing>
struct Form: Sendable {
    private var values: [String: String] = [:]

    /// The parameters of the query and then of the body; the first of a name counts.
    init(query: String, body: [UInt8]) {
        for text in [query, String(decoding: body, as: UTF8.self)] {
            for pair in text.split(separator: "&") {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let name = Self.decoded(parts[0])
                if values[name] == nil { values[name] = parts.count > 1 ? Self.decoded(parts[1]) : "" }
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
