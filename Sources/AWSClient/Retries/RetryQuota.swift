// SPDX-License-Identifier: Apache-2.0

/// The session's allowance for retries, so that a service in trouble is not asked ever more often.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>
actor RetryQuota {
    /// What a session starts with and never exceeds.
    static let capacity = 500

    private(set) var available = RetryQuota.capacity

    /// Takes the cost of a retry, unless too little is left.
    func take(_ cost: Int) -> Bool {
        guard cost <= available else { return false }
        available -= cost
        return true
    }

    /// Gives back after a success.
    func give(_ amount: Int) {
        available = min(available + amount, Self.capacity)
    }
}
