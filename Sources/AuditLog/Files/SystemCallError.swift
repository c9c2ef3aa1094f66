// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A system call that failed.
struct SystemCallError: Error, Hashable {
    /// The call, such as `fdatasync`.
    let call: String
    /// `errno`, or 0 where the call succeeded but did less than it was asked to.
    let number: Int32
    /// What happened, where `errno` doesn't tell.
    let note: String?

    init(_ call: String, number: Int32 = errno, note: String? = nil) {
        self.call = call
        self.number = number
        self.note = note
    }

    /// The failure in words, such as `No space left on device (write)`.
    var words: String {
        let reason = unsafe String(cString: strerror(number))
        return "\(note ?? reason) (\(call))"
    }

    private var code: AuditLogError.Code {
        switch number {
        case ENOSPC, EDQUOT, EFBIG: .full
        case EACCES, EPERM, EROFS: .notWritable
        case ENOENT, ENOTDIR: .missing
        default: .io
        }
    }

    private func hint(for path: String) -> String {
        switch number {
        case ENOSPC: "Free some space on the file system of \(path), then try again."
        case EDQUOT: "Free some space or raise the disk quota of this user, then try again."
        case EFBIG: "Raise this process's limit on file sizes (ulimit -f), then try again."
        case EACCES, EPERM: "Let this user read and write \(path), its folder and every file in it."
        case EROFS: "Mount the file system of \(path) for writing, or name another place."
        case ENOENT, ENOTDIR: "Check the path; 'wsigate audit init DIR --origin NAME' makes a new log."
        case ELOOP: "A file of the log may not be a symbolic link: put the file itself there."
        default: "Check the disk of \(path) and the system's own log, then try again."
        }
    }

    /// The error that the log reports, for something it could not do with a file.
    func cannot(_ doing: String, _ path: String) -> AuditLogError {
        AuditLogError(code, "cannot \(doing) \(path): \(words)", hint: hint(for: path))
    }
}
