// SPDX-License-Identifier: Apache-2.0

/// The query of a canonical request: encoded, sorted by name and then by value, each name with a `=`.
enum CanonicalQuery {
    static func make(_ query: String) -> String {
        query.split(separator: "&")
            .map(parameter)
            .sorted { $0.name == $1.name ? precedes($0.value, $1.value) : precedes($0.name, $1.name) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
    }

    private static func parameter(_ text: Substring) -> (name: String, value: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (recoded(parts[0]), parts.count > 1 ? recoded(parts[1]) : "")
    }

    private static func recoded(_ text: Substring) -> String { PercentEncoding.encode(PercentEncoding.decode(text)) }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
