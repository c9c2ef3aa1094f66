// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Lines on the two standard streams, written at once and unbuffered, so that a waiting script sees them.
enum Console {
    static func output(_ line: String) { write(line, to: STDOUT_FILENO) }

    static func error(_ line: String) { write(line, to: STDERR_FILENO) }

    private static func write(_ line: String, to descriptor: Int32) {
        let bytes = Array((line + "\n").utf8)
        unsafe bytes.withUnsafeBytes { buffer in
            _ = unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        }
    }
}
