// SPDX-License-Identifier: Apache-2.0

/// Keeps the waits that a retry loop asked for, and lets no time pass.
actor Waits {
    private(set) var durations: [Duration] = []
    private let isCancelled: Bool

    init(cancelled: Bool = false) {
        isCancelled = cancelled
    }

    func wait(_ duration: Duration) throws {
        durations.append(duration)
        if isCancelled { throw CancellationError() }
    }
}
