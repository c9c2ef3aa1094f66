// SPDX-License-Identifier: Apache-2.0

import CopyGate
import Dispatch
import Glibc
import Synchronization

/// SIGINT and SIGTERM: they cancel what is waiting; what has begun is finished and recorded.
final class Interruption: Sendable {
    private static let received = Atomic<Int32>(0)
    private let sources: Mutex<[any DispatchSourceSignal]> = Mutex([])

    /// Runs the body in a task that a signal cancels.
    static func watch<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task { try await body() }
        let interruption = Interruption()
        interruption.start { task.cancel() }
        defer { interruption.stop() }
        return try await task.value
    }

    /// The exit status for an error: 143 where SIGTERM caused it.
    static func exitStatus(for code: ErrorCode) -> Int32 {
        guard code == .interrupted else { return code.exitStatus }
        return received.load(ordering: .relaxed) == SIGTERM ? 143 : 130
    }

    private func start(_ cancel: @escaping @Sendable () -> Void) {
        for number in [SIGINT, SIGTERM] {
            unsafe signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                Self.received.store(number, ordering: .relaxed)
                cancel()
            }
            source.resume()
            sources.withLock { $0.append(source) }
        }
    }

    private func stop() {
        sources.withLock { sources in
            for source in sources { source.cancel() }
            sources = []
        }
    }
}
