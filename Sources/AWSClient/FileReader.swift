// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Reads small files of any kind, `/dev/null` and pipes among them, which Foundation's `Data(contentsOf:)` refuses.
enum FileReader {
    /// A file that is there and cannot be read.
    struct Failure: Error, Hashable, Sendable {
        /// The system's error number.
        let errorNumber: Int32
    }

    /// The file's first bytes, up to one more than the limit; `nil` if there is no such file.
    static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Failure(errorNumber: errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while bytes.count <= limit {
            let chunk = try read(descriptor, count: min(16_384, limit + 1 - bytes.count))
            guard !chunk.isEmpty else { break }
            bytes += chunk
        }
        return bytes
    }

    /// The next bytes; none at the end.
    private static func read(_ descriptor: Int32, count: Int) throws(Failure) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: count)
        while true {
            let length = unsafe Glibc.read(descriptor, &chunk, count)
            if length >= 0 { return Array(chunk.prefix(length)) }
            guard errno == EINTR else { throw Failure(errorNumber: errno) }
        }
    }
}
