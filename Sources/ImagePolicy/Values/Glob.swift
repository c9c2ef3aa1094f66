// SPDX-License-Identifier: Apache-2.0

/// A pattern for a whole text: `*` stands for any number of characters, none included, `?` for exactly one, and every
/// other character for itself, upper and lower case apart.
struct Glob: Hashable, Sendable, CustomStringConvertible {
    let description: String
    private let pattern: [Unicode.Scalar]

    init(_ text: String) {
        description = text
        pattern = Array(text.unicodeScalars)
    }

    /// Whether the whole text matches. The work grows with the product of the two lengths, never faster: a mismatch
    /// goes back to the last `*` alone.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        var index = 0
        var retry: (pattern: Int, text: Int)?
        while index < scalars.count {
            if position < pattern.count, pattern[position] == "*" {
                retry = (position + 1, index)
                position += 1
            } else if position < pattern.count, pattern[position] == "?" || pattern[position] == scalars[index] {
                position += 1
                index += 1
            } else if let last = retry {
                retry = (last.pattern, last.text + 1)
                (position, index) = (last.pattern, last.text + 1)
            } else {
                return false
            }
        }
        return pattern[position...].allSatisfy { $0 == "*" }
    }
}
