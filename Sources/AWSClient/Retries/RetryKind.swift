// SPDX-License-Identifier: Apache-2.0

/// Why a call is worth another attempt.
enum RetryKind: Hashable, Sendable {
    /// A fault that may be gone the next moment.
    case transient
    /// AWS asks for fewer requests.
    case throttling

    /// The first delay before jitter.
    var base: Duration {
        switch self {
        case .transient: .milliseconds(50)
        case .throttling: .seconds(1)
        }
    }

    /// What a retry takes from the session's quota.
    var cost: Int {
        switch self {
        case .transient: 14
        case .throttling: 5
        }
    }
}
