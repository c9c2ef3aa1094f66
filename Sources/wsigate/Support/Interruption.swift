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

    /// Runs the body in a task that a signal cancels; the body ends the process.
    ///
    /// It does so from within the task: every change of thread, and all that would be freed on the way back, is time
    /// for which a pipeline waits.
    static func watch(_ body: @escaping @Sendable () async -> Never) async -> Never {
        let task = Task<Void, Never> { await body() }
        for number in signals { handle(number) { task.cancel() } }
        await task.value
        preconditionFailure("the body ended without ending the process")
    }

    /// The exit status for an error: 143 where SIGTERM caused it.
    static func exitStatus(for code: ErrorCode) -> Int32 {
        guard code == .interrupted else { return code.exitStatus }
        return received.load(ordering: .relaxed) == SIGTERM ? 143 : 130
    }

    private static func handle(_ number: Int32, _ cancel: @escaping @Sendable () -> Void) {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            received.store(number, ordering: .relaxed)
            cancel()
            // The source lives as long as its handler, and that as long as the process.
            withExtendedLifetime(source) {}
        }
        source.resume()
    }
}
