// SPDX-License-Identifier: Apache-2.0

import CopyGate
import Dispatch
import Glibc
import Synchronization

/// SIGINT and SIGTERM: they cancel what is waiting; what has begun is finished and recorded.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM]
    private static let received = Atomic<Int32>(0)

    /// Lets the signals through; to be called before there is a second thread.
    ///
    /// Whoever started this process may have had them blocked, and a mask is inherited.
    static func unblock() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        for number in signals { unsafe sigaddset(&set, number) }
        unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }

    /// Runs the body in a task that a signal cancels.
    static func watch<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await body() }
        let sources = signals.map { number in source(for: number) { task.cancel() } }
        defer { sources.forEach { $0.cancel() } }
        return try await task.value
    }

    /// The exit status for an error: 143 where SIGTERM caused it.
    static func exitStatus(for code: ErrorCode) -> Int32 {
        guard code == .interrupted else { return code.exitStatus }
        return received.load(ordering: .relaxed) == SIGTERM ? 143 : 130
    }

    private static func source(
        for number: Int32,
        _ cancel: @escaping @Sendable () -> Void
    ) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            received.store(number, ordering: .relaxed)
            cancel()
        }
        source.resume()
        return source
    }
}
