// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A mutual exclusion lock that Thread Sanitizer understands, which `Synchronization.Mutex` on Linux is not.
@safe final class Lock: @unchecked Sendable {
    // Sendable: a POSIX mutex is made to be used by many threads.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        _ = unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        _ = unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    func withLock<Value>(_ body: () -> Value) -> Value {
        _ = unsafe pthread_mutex_lock(mutex)
        defer { _ = unsafe pthread_mutex_unlock(mutex) }
        return body()
    }
}
