// SPDX-License-Identifier: Apache-2.0

import CCurl

/// What tasks want from the loop's thread; posting wakes it.
final class CommandQueue: Sendable {
    /// What the loop takes in one go.
    struct Commands {
        var orders: [Order] = []
        /// Orders whose task was cancelled before they were taken.
        var abandoned: [Order] = []
        var cancellations: [UInt64] = []
        var stops = false
    }

    @safe private struct State {
        var commands = Commands()
        /// Ids whose task was cancelled and still waits; a cancellation may overtake its order.
        var cancelled: Set<UInt64> = []
        var lastIdentifier: UInt64 = 0
        var isStarted = false
        /// For waking only; `nil` before the loop starts and once it is about to free it.
        var multi: UnsafeMutableRawPointer?

        func wake() {
            guard let multi = unsafe multi else { return }
            unsafe curl_multi_wakeup(multi)
        }
    }

    private let state = PthreadLock(State())

    func newIdentifier() -> UInt64 {
        state.withLock { state in
            state.lastIdentifier += 1
            return state.lastIdentifier
        }
    }

    func add(_ order: Order) {
        state.withLock { state in
            state.commands.orders.append(order)
            state.wake()
        }
    }

    func cancel(_ id: UInt64) {
        state.withLock { state in
            state.cancelled.insert(id)
            state.commands.cancellations.append(id)
            state.wake()
        }
    }

    func forget(_ id: UInt64) {
        state.withLock { state in _ = state.cancelled.remove(id) }
    }

    func stop() {
        state.withLock { state in
            state.commands.stops = true
            state.wake()
        }
    }

    /// Takes everything posted.
    func drain() -> Commands {
        state.withLock { state in
            var taken = state.commands
            state.commands = Commands(stops: taken.stops)
            taken.abandoned = taken.orders.filter { state.cancelled.contains($0.id) }
            taken.orders.removeAll { state.cancelled.contains($0.id) }
            return taken
        }
    }

    /// Runs `start` if the loop does not run yet; what it returns is woken from now on.
    func startOnce(
        _ start: () throws(TransportError) -> UnsafeMutableRawPointer
    ) throws(TransportError) {
        try state.withLock { state throws(TransportError) in
            guard !state.isStarted else { return }
            unsafe state.multi = try unsafe start()
            state.isStarted = true
        }
    }

    /// After this nobody wakes the loop any more, and it may free what was woken.
    func endWaking() {
        state.withLock { state in unsafe state.multi = nil }
    }
}
