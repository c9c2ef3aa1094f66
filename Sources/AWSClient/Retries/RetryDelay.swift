// SPDX-License-Identifier: Apache-2.0

/// How long to wait before a retry: exponential backoff with full jitter, or what AWS asks for.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>
enum RetryDelay {
    /// The longest backoff.
    static let cap = Duration.seconds(20)
    /// How much longer than the backoff AWS may ask us to wait.
    static let patience = Duration.seconds(5)

    /// - Parameters:
    ///   - retry: 0 for the first retry.
    ///   - random: from 0 up to 1.
    ///   - asked: the wait that AWS asked for.
    static func delay(retry: Int, kind: RetryKind, random: Double, asked: Duration?) -> Duration {
        let backoff = min(kind.base * (1 << min(retry, 16)), cap) * random
        guard let asked else { return backoff }
        return max(backoff, min(asked, backoff + patience))
    }

    /// The wait of an `x-amz-retry-after` header, in milliseconds; anything else is ignored.
    static func asked(_ header: String?) -> Duration? {
        guard let header, let milliseconds = Int(header), (0...3_600_000).contains(milliseconds) else { return nil }
        return .milliseconds(milliseconds)
    }
}
