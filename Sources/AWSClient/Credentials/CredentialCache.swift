// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import SigV4

/// The credentials of a session, asked for at the first call and again before they end.
actor CredentialCache {
    /// How long before their end credentials are no longer used.
    static let margin: TimeInterval = 300

    private let provider: any CredentialProvider
    private let now: @Sendable () -> Date
    private var cached: (credentials: SigningCredentials, expires: Date?)?

    init(_ provider: any CredentialProvider, now: @escaping @Sendable () -> Date) {
        self.provider = provider
        self.now = now
    }

    func credentials() async throws(AWSError) -> SigningCredentials {
        if let cached, cached.expires.map({ $0.timeIntervalSince(now()) > Self.margin }) ?? true {
            return cached.credentials
        }
        switch try await provider.credentials() {
        case .credentials(let credentials, let expires):
            cached = (credentials, expires)
            return credentials
        case .notApplicable(let reason):
            throw AWSError(.credentials, "There are no AWS credentials: \(reason).", hint: "Set AWS_ACCESS_KEY_ID.")
        }
    }
}
