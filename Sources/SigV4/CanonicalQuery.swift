// SPDX-License-Identifier: Apache-2.0

/// The query of a canonical request: encoded, sorted by name and then by value, each name with a `=`.
enum CanonicalQuery {
    private static let separator = UInt8(ascii: "&")
    private static let equals = UInt8(ascii: "=")

    static func make(_ query: String) -> String {
        Array(query.utf8).split(separator: separator)
            .map(parameter)
            .sorted { $0.name == $1.name ? precedes($0.value, $1.value) : precedes($0.name, $1.name) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
    }

    private static func parameter(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String) {
        let name = bytes.prefix { $0 != equals }
        return (recoded(name), recoded(bytes.dropFirst(name.count + 1)))
    }

    private static func recoded(_ bytes: ArraySlice<UInt8>) -> String {
        PercentEncoding.encode(PercentEncoding.decode(bytes))
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
