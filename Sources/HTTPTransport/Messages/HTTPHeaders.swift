// SPDX-License-Identifier: Apache-2.0

/// The fields of a request or an answer, in order, found by name without regard to case.
public struct HTTPHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// Every field in the order added, repeated names included.
    public private(set) var all: [HTTPHeader]

    /// Holds the fields in the order given.
    public init(_ all: [HTTPHeader] = []) {
        self.all = all
    }

    /// Holds the fields in the order written.
    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { HTTPHeader(name: $0.0, value: $0.1) }
    }

    /// The first value under the name, whatever its case; `nil` when there is none.
    public subscript(name: String) -> String? {
        all.first { Self.areSame($0.name, name) }?.value
    }

    /// Adds a field at the end; one of the same name stays.
    public mutating func add(_ header: HTTPHeader) {
        all.append(header)
    }

    /// Adds a field at the end; one of the same name stays.
    public mutating func add(name: String, value: String) {
        add(HTTPHeader(name: name, value: value))
    }

    /// A folded line goes on with the value before it: RFC 9112, section 5.2.
    mutating func extendLast(with text: String) {
        guard var last = all.popLast() else { return }
        last.value += " " + text
        all.append(last)
    }

    private static func areSame(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count
            && zip(left.utf8, right.utf8).allSatisfy { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
