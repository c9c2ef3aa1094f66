// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FuzzSupport
import GateModel

/// The key of golang.org/x/mod/sumdb/note's example, and the only text that it is known to have signed.
private let verifierKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
private let signedText = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """

/// The same bytes as a note, a checkpoint, a verifier key and an entry: each has one spelling only.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNote(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        checkNote(bytes)
        if let text = String(validating: bytes, as: UTF8.self) {
            checkCheckpoint(text)
            checkKey(text)
        }
        checkEntry(bytes)
    }
}

private func checkNote(_ bytes: [UInt8]) {
    guard let note = try? Note(parsing: bytes) else { return }
    require(note.bytes == bytes, "a note is written as it was read")
    require(!note.signatures.isEmpty, "a note has a signature")
    checkCheckpoint(note.text)
    guard let key = try? NoteVerifierKey(parsing: verifierKey) else { fatalError("the key is not read") }
    guard (try? note.verify(with: key)) != nil else { return }
    require(note.text.isSame(as: signedText), "the key signed this text")
    require((try? Checkpoint(verifying: bytes, with: key)) == nil, "the key signed no checkpoint")
}

private func checkCheckpoint(_ text: String) {
    guard let checkpoint = try? Checkpoint(parsing: text) else { return }
    require(checkpoint.text.isSame(as: text), "a checkpoint is written as it was read")
    require(checkpoint.size >= 0, "a size is not negative")
}

private func checkKey(_ text: String) {
    guard let key = try? NoteVerifierKey(parsing: text) else { return }
    require(key.description.isSame(as: text), "a key is written as it was read")
}

private func checkEntry(_ bytes: [UInt8]) {
    guard let entry = try? LogEntry(index: 0, bytes: bytes) else { return }
    var (all, denied) = (LogTable(), LogTable(filter: LogFilter(deniedOnly: true)))
    require(all.add(entry) != nil, "without a filter every entry is shown")
    let isDenial = entry.object["verdict"] == .string(Verdict.deny.rawValue)
    require((denied.add(entry) != nil) == isDenial, "only denials are shown where only they are asked for")
    require(all.add(entry) != nil && all.rows.count <= 2, "each entry makes one row at most")
}
