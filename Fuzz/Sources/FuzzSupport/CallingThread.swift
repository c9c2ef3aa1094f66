// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Runs asynchronous code to its end on the thread that asks, so that every run of an input takes the same way.
///
/// Code that waits for something outside of it, for time to pass as well, never ends here.
public final class CallingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])

    private init() {}

    /// Keeps a job for the thread that runs them.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
    }

    /// Runs the body to its end.
    public static func run(_ body: @escaping @Sendable () async -> Void) {
        CallingThread().finish(body)
    }

    private func finish(_ body: @escaping @Sendable () async -> Void) {
        let hasEnded = Flag()
        Task(executorPreference: self) {
            await body()
            hasEnded.value.store(true, ordering: .relaxed)
        }
        while let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
            unsafe job.runSynchronously(on: asUnownedTaskExecutor())
        }
        require(hasEnded.value.load(ordering: .relaxed), "the call waits for nothing outside of it")
    }

    private final class Flag: Sendable {
        let value = Atomic(false)
    }
}
