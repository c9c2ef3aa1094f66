// SPDX-License-Identifier: Apache-2.0

extension String {
    /// Whether a terminal shows the text as it is: without controls other than the newline, and without those that
    /// turn the direction of text.
    public var isPrintable: Bool {
        !hasControls
            && !unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    }

    /// Whether the text has control characters of C0 or C1 other than the newline, or line breaks of Unicode's own.
    public var hasControls: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029: true
            default: false
            }
        }
    }

    /// Whether the text holds the other's bytes, whatever character they make with what stands after them.
    public func holds(_ other: String) -> Bool { Array(utf8).position(of: Array(other.utf8)) != nil }

    /// Whether the texts are the same bytes; to `==`, different spellings of a letter are equal.
    public func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension [UInt8] {
    /// Where the other bytes begin in these. The standard library's search is too slow for millions of runs.
    public func position(of other: [UInt8]) -> Int? {
        guard count >= other.count else { return nil }
        return (0...count - other.count).first { start in
            other.indices.allSatisfy { self[start + $0] == other[$0] }
        }
    }
}
