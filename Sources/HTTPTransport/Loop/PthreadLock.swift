// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A value behind a POSIX mutex, which the Thread Sanitizer understands (it does not see a futex).
///
/// Unchecked: the value is reached only in ``withLock(_:)``.
@safe final class PthreadLock<Value>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    init(_ value: sending Value) {
        unsafe mutex = .allocate(capacity: 1)
        self.value = value
        let status = unsafe pthread_mutex_init(mutex, nil)
        precondition(status == 0, "no mutex: error \(status)")
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
