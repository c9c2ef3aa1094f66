// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The lock of a log: flock(2) on a file that holds nothing.
///
/// Of the kinds of lock Linux has, this one ends with the process that holds it, whatever ends the process, and isn't
/// lost when another descriptor of the same file is closed.
struct FileLock: ~Copyable, Sendable {
    let file: FileDescriptor
    private let path: String

    init(in directory: borrowing LogDirectory, _ flags: Int32) throws(SystemCallError) {
        file = try directory.open(LogDirectory.Name.lock, flags)
        path = directory.path(of: LogDirectory.Name.lock)
    }

    /// What the holder may do.
    enum Kind {
        case shared, exclusive
    }

    /// Waits for the lock, but not for ever.
    ///
    /// - Throws: ``AuditLogError`` with `locked`, naming the process that holds it if that can be found out.
    func acquire(_ kind: Kind, timeout: Duration) throws(AuditLogError) {
        let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
        let deadline = ContinuousClock.now + timeout
        var pause = Duration.microseconds(50)
        while flock(file.number, operation) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw SystemCallError("flock").cannot("lock", path) }
            guard ContinuousClock.now < deadline else { throw heldError(after: timeout) }
            Self.sleep(pause)
            pause = min(pause * 2, .milliseconds(2))
        }
    }

    func release() {
        _ = flock(file.number, LOCK_UN)
    }

    private static func sleep(_ pause: Duration) {
        var time = timespec(tv_sec: 0, tv_nsec: Int(pause.components.attoseconds / 1_000_000_000))
        unsafe nanosleep(&time, nil)
    }

    private func heldError(after timeout: Duration) -> AuditLogError {
        let holder = (try? file.status()).flatMap { LockHolder.find($0.identity) }
        let seconds = Double(timeout.components.seconds) + Double(timeout.components.attoseconds) * 1e-18
        let waited = "could not lock \(path) within \(seconds) s"
        guard let holder else {
            return AuditLogError(
                .locked,
                "\(waited): another process holds it, which could not be found",
                hint: "It may be in another container or on another machine; see who uses the log there."
            )
        }
        return AuditLogError(
            .locked,
            "\(waited): \(holder) holds it",
            hint: "Wait until process \(holder.processID) ends, or see why it hangs and end it."
        )
    }
}
