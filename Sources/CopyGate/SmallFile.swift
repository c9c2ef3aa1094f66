// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Why a file could not be read, in words.
struct FileError: Error, Hashable {
    let reason: String
}

/// Reads files of a bounded size.
enum SmallFile {
    static func read(_ path: String, maximumBytes: Int) throws(FileError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw lastError() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 {
                guard errno == EINTR else { throw lastError() }
                continue
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= maximumBytes else {
                throw FileError(reason: "it is larger than the \(maximumBytes >> 10) KiB that are allowed")
            }
        }
    }

    private static func lastError() -> FileError {
        FileError(reason: unsafe String(cString: strerror(errno)))
    }
}
