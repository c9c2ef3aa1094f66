// SPDX-License-Identifier: Apache-2.0

/// Header fields in order; names are compared without regard to case.
///
/// Specification: <https://www.rfc-editor.org/rfc/rfc9110#section-5>
public struct HTTPHeaders: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// The fields, in order.
    public private(set) var all: [HTTPHeader]

    /// Fields in the order given.
    public init(_ all: [HTTPHeader] = []) {
        self.all = all
    }

    /// Fields in the order written.
    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { HTTPHeader(name: $0.0, value: $0.1) }
    }

    /// The value of the first field of the name.
    public subscript(name: String) -> String? {
        let name = name.lowercased()
        return all.first { $0.name.lowercased() == name }?.value
    }

    /// Appends a field, whether or not there is one of the name.
    public mutating func add(name: String, value: String) {
        all.append(HTTPHeader(name: name, value: value))
    }
}
