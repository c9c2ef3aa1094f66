// SPDX-License-Identifier: Apache-2.0

public import Cryptography

/// The keys that requests are signed with.
public struct SigningCredentials: Sendable {
    /// The access key ID, which is no secret.
    public let accessKeyID: String
    /// The secret access key.
    public let secretAccessKey: SharedSecret
    /// The session token of temporary credentials.
    public let sessionToken: SharedSecret?

    /// Keys.
    public init(accessKeyID: String, secretAccessKey: SharedSecret, sessionToken: SharedSecret? = nil) {
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
    }
}
