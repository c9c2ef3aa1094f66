// SPDX-License-Identifier: Apache-2.0

/// One place that credentials may come from.
///
/// A provider that was never asked for anything says why it does not apply; one that was asked and cannot deliver
/// throws, so that nobody acts with other credentials than the ones meant.
public protocol CredentialProvider: Sendable {
    /// What it is called in messages, such as `environment variables`.
    var name: String { get }

    /// The credentials, or why this provider has none.
    ///
    /// - Throws: ``AWSError`` if the provider applies and fails.
    func credentials() async throws(AWSError) -> ProviderResult
}
