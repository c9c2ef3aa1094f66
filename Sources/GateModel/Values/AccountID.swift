// SPDX-License-Identifier: Apache-2.0

/// The number of an AWS account: exactly 12 digits, leading zeros included.
///
/// Specification: <https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html>
public struct AccountID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The 12 digits.
    public let description: String

    /// `nil` unless the text is 12 ASCII digits.
    public init?(_ text: String) {
        guard text.utf8.count == 12, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        description = text
    }

    /// Ordered as the digits read.
    public static func < (left: AccountID, right: AccountID) -> Bool { left.description < right.description }
}
