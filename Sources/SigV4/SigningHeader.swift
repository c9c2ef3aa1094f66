// SPDX-License-Identifier: Apache-2.0

/// One header field of a request that is signed.
public struct SigningHeader: Hashable, Sendable {
    /// The name, in any case.
    public let name: String
    /// The value.
    public let value: String

    /// A header field.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
