// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An open file or folder, closed when the value ends.
struct FileDescriptor: ~Copyable, Sendable {
    let number: Int32

    private init(owning number: Int32) {
        self.number = number
    }

    deinit {
        _ = close(number)
    }

    /// Opens a path.
    init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemCallError) {
        let number = unsafe open(path, flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw SystemCallError("open") }
        self.init(owning: number)
    }

    /// Opens a name in a folder; a symbolic link is not followed.
    init(opening name: String, in folder: borrowing FileDescriptor, _ flags: Int32, mode: mode_t = 0)
        throws(SystemCallError)
    {
        let number = unsafe openat(folder.number, name, flags | O_CLOEXEC | O_NOFOLLOW, mode)
        guard number >= 0 else { throw SystemCallError("openat") }
        self.init(owning: number)
    }

    func status() throws(SystemCallError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw SystemCallError("fstat") }
        return FileStatus(status)
    }

    /// The status of a name in this folder.
    func status(of name: String) throws(SystemCallError) -> FileStatus {
        var status = stat()
        guard unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw SystemCallError("fstatat") }
        return FileStatus(status)
    }
}

extension FileDescriptor {
    /// Writes in one system call, at the end of a file opened for appending, else where the last write ended.
    ///
    /// - Throws: If not every byte was written.
    func write(_ bytes: [UInt8]) throws(SystemCallError) {
        let count = unsafe Glibc.write(number, bytes, bytes.count)
        // A write that stops short doesn't say why; one byte more gets the reason, such as a full disk.
        if (0..<bytes.count).contains(count), unsafe Glibc.write(number, [bytes[count]], 1) < 0 {
            throw SystemCallError("write")
        }
        try check("write", count: count, of: bytes.count)
    }

    /// Writes in one system call at an offset.
    func write(_ bytes: [UInt8], at offset: Int) throws(SystemCallError) {
        try check("pwrite", count: unsafe pwrite(number, bytes, bytes.count, off_t(offset)), of: bytes.count)
    }

    private func check(_ call: String, count: Int, of expected: Int) throws(SystemCallError) {
        guard count >= 0 else { throw SystemCallError(call) }
        guard count == expected else {
            throw SystemCallError(call, number: 0, note: "only \(count) of \(expected) bytes were written")
        }
    }

    /// Reads into a part of the buffer; fewer bytes than the part has mean that the file ends there.
    func read(into buffer: inout [UInt8], _ part: Range<Int>, at offset: Int) throws(SystemCallError) -> Int {
        var filled = 0
        while filled < part.count {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[part].dropFirst(filled))
                return unsafe pread(number, target.baseAddress, target.count, off_t(offset + filled))
            }
            guard count >= 0 else { throw SystemCallError("pread") }
            guard count > 0 else { break }
            filled += count
        }
        return filled
    }

    /// The bytes of a range, or those of them that the file has.
    func bytes(_ count: Int, at offset: Int) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        bytes.removeLast(count - (try read(into: &bytes, 0..<count, at: offset)))
        return bytes
    }

    /// Makes the file's bytes durable, and its size.
    func synchronizeData() throws(SystemCallError) {
        guard fdatasync(number) == 0 else { throw SystemCallError("fdatasync") }
    }

    /// Makes a file, or the names in a folder, durable.
    func synchronize() throws(SystemCallError) {
        guard fsync(number) == 0 else { throw SystemCallError("fsync") }
    }

    func truncate(to byteCount: Int) throws(SystemCallError) {
        guard ftruncate(number, off_t(byteCount)) == 0 else { throw SystemCallError("ftruncate") }
    }
}
