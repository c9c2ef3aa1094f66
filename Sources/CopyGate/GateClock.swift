// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// The times the gate goes by; tests bring their own.
public struct GateClock: Sendable {
    /// The time of day, which policies are judged by and entries are stamped with.
    public let now: @Sendable () -> Date
    /// The monotonic time, which clearances expire by.
    public let instant: @Sendable () -> ContinuousClock.Instant
    /// Waits; ends early when the task is cancelled.
    public let pause: @Sendable (Duration) async -> Void

    /// A clock.
    public init(
        now: @escaping @Sendable () -> Date,
        instant: @escaping @Sendable () -> ContinuousClock.Instant,
        pause: @escaping @Sendable (Duration) async -> Void
    ) {
        self.now = now
        self.instant = instant
        self.pause = pause
    }

    /// The machine's clocks.
    public static let system = GateClock(
        now: { Date() },
        instant: { ContinuousClock.now },
        pause: { try? await Task.sleep(for: $0) }
    )
}
