// SPDX-License-Identifier: Apache-2.0

import Cryptography
import GateModel
import Glibc

/// Bytes of a journal that no checkpoint signs, moved to a file of their own.
struct TornTail: Hashable {
    private static let chunk = 256 * 1024

    let file: String
    private(set) var byteCount = 0
    private(set) var completeLines = 0
    private(set) var sha256 = MerkleTree.emptyRoot

    /// Copies the bytes, durably, to the first free `journal.torn.<n>`.
    static func setAside(_ range: Range<Int>, of files: borrowing LogFiles) throws(SystemCallError) -> TornTail {
        var number = 1
        while files.directory.contains(LogDirectory.Name.torn(number)) { number += 1 }
        let name = LogDirectory.Name.torn(number)
        var tail = TornTail(file: name)
        let copy = try files.directory.open(name, O_WRONLY | O_CREAT | O_EXCL)
        do throws(SystemCallError) {
            try tail.copy(range, from: files.journal, to: copy)
            try files.directory.folder.synchronize()
        } catch {
            _ = unsafe unlinkat(files.directory.folder.number, name, 0)
            throw error
        }
        return tail
    }

    private init(file: String) {
        self.file = file
    }

    private mutating func copy(
        _ range: Range<Int>,
        from journal: borrowing FileDescriptor,
        to copy: borrowing FileDescriptor
    ) throws(SystemCallError) {
        var hash = SHA256()
        while byteCount < range.count {
            let wanted = min(Self.chunk, range.count - byteCount)
            let bytes = try journal.bytes(wanted, at: range.lowerBound + byteCount)
            guard !bytes.isEmpty else { break }
            try copy.write(bytes)
            hash.update(bytes)
            byteCount += bytes.count
            completeLines += bytes.count { $0 == 0x0A }
        }
        sha256 = hash.finalize()
        try copy.synchronize()
    }

    /// The members of the entry that records it.
    var fields: JSONObject {
        JSONObject(members: [
            .init(name: "bytes", value: .integer(byteCount)),
            .init(name: "complete_lines", value: .integer(completeLines)),
            .init(name: "sha256", value: .string(sha256.hex)),
            .init(name: "file", value: .string(file)),
        ])
    }
}
