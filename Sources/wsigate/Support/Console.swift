// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Results go to standard output, everything else to standard error.
enum Console {
    /// Writes one result.
    static func result(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Writes a message.
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes over the line that the last call left, without ending it.
    static func status(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

    /// Whether people look at standard error.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    /// Whether people look at standard output.
    static var resultIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR else { return }
            } else {
                bytes = bytes.dropFirst(count)
            }
        }
    }
}
