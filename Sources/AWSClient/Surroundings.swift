// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// What a session takes from the machine it runs on: time, waiting, chance and files.
struct Surroundings: Sendable {
    /// The time of day, for signatures.
    var now: @Sendable () -> Date = { Date() }
    /// A clock that only runs forward, for durations.
    var uptime: @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
    /// Waits, or throws if the task is cancelled.
    var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    /// A number from 0 up to 1.
    var random: @Sendable () -> Double = { Double.random(in: 0..<1) }
    /// The first bytes of a file, up to one more than ``SharedConfiguration/maximumBytes``; `nil` if there is none.
    var readFile: @Sendable (String) throws -> [UInt8]? = {
        try FileReader.read($0, limit: SharedConfiguration.maximumBytes)
    }
}
