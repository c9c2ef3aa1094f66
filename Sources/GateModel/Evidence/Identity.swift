// SPDX-License-Identifier: Apache-2.0

/// Who calls, as STS `GetCallerIdentity` says of the destination's credentials.
///
/// Specification: <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
public struct Identity: Hashable, Sendable {
    /// The account that will own the copy.
    public let account: AccountID
    /// The principal's ARN.
    public let arn: String
    /// The principal's unique ID.
    public let userID: String

    /// An identity.
    public init(account: AccountID, arn: String, userID: String) {
        self.account = account
        self.arn = arn
        self.userID = userID
    }

    /// The identity as the audit log holds it.
    public var json: JSONValue {
        ["account": .string(account.description), "arn": .string(arn), "user_id": .string(userID)]
    }
}
