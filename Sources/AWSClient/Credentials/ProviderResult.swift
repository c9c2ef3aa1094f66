// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
public import SigV4

/// What a credential provider found.
public enum ProviderResult: Sendable {
    /// Credentials, and when they end, if they do.
    case credentials(SigningCredentials, expires: Date?)
    /// Nothing, because it was not asked for anything; half a sentence for the user.
    case notApplicable(reason: String)
}
