// SPDX-License-Identifier: Apache-2.0

/// One header field.
public struct HTTPHeader: Hashable, Sendable {
    /// The name, in the case it came or is sent in.
    public let name: String
    /// The value, without surrounding white space.
    public let value: String

    /// A header field.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
