// SPDX-License-Identifier: Apache-2.0

import Glibc

extension LogDirectory {
    /// Writes what is to become the checkpoint, durably, beside it.
    func writeCheckpointDraft(_ bytes: [UInt8]) throws(SystemCallError) {
        try write(Name.checkpointDraft, bytes)
    }

    /// Puts the draft in the checkpoint's place, durably.
    func publishCheckpointDraft() throws(SystemCallError) {
        let number = folder.number
        guard unsafe renameat(number, Name.checkpointDraft, number, Name.checkpoint) == 0 else {
            throw SystemCallError("renameat")
        }
        try folder.synchronize()
    }

    /// Writes a whole file anew, durably but for its name in the folder.
    func write(_ name: String, _ bytes: [UInt8]) throws(SystemCallError) {
        let file = try open(name, O_WRONLY | O_CREAT | O_TRUNC)
        try file.write(bytes)
        try file.synchronize()
    }
}
