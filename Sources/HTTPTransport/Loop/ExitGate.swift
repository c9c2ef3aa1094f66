// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Keeps the threads of transports out of libcurl once the process is exiting.
///
/// OpenSSL frees its tables in an exit handler; a thread amid a handshake would then read freed memory. Handlers
/// run latest first, so this one, registered after OpenSSL's, stops the threads before that.
///
/// Unchecked: the lock is made once and never freed.
@safe final class ExitGate: @unchecked Sendable {
    static let shared = ExitGate()

    private let lock: UnsafeMutablePointer<pthread_rwlock_t>

    private init() {
        unsafe lock = .allocate(capacity: 1)
        let status = unsafe pthread_rwlock_init(lock, nil)
        precondition(status == 0, "no lock: error \(status)")
    }

    /// Every thread of a transport calls into libcurl here.
    func whileOpen<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_rwlock_rdlock(lock)
        defer { unsafe pthread_rwlock_unlock(lock) }
        return body()
    }

    /// To be called once libcurl, and with it OpenSSL, is set up.
    func closeAtExit() {
        atexit { ExitGate.shared.close() }
    }

    /// Waits until no thread is inside, and lets none in again.
    private func close() {
        unsafe pthread_rwlock_wrlock(lock)
    }
}
