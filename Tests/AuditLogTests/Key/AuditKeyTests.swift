// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Cryptography
import Glibc
import Testing

@Suite struct AuditKeyTests {
    @Test func `a key that was made is read back, from a file or the environment`() throws {
        let folder = try TemporaryFolder()
        let made = try AuditKey.create(at: "\(folder.path)/key")
        #expect(made.isNew)
        let read = try AuditKey.load(from: "\(folder.path)/key", environment: [:])
        #expect(read.publicKey == made.publicKey)
        #expect(!read.isNew)
        let pem = String(decoding: try folder.read("key"), as: UTF8.self)
        #expect(try AuditKey.load(from: "env:KEY", environment: ["KEY": pem]).publicKey == made.publicKey)
    }

    @Test func `a key file is open to its owner only`() throws {
        let folder = try TemporaryFolder()
        _ = try AuditKey.create(at: "\(folder.path)/key")
        for mode in [0o640, 0o604, 0o660, 0o644, 0o610] as [mode_t] {
            unsafe chmod("\(folder.path)/key", mode)
            let error = #expect(throws: AuditLogError.self) {
                try AuditKey.load(from: "\(folder.path)/key", environment: [:])
            }
            #expect(error?.code == .badKey)
            #expect(error?.hint.contains("chmod 600 \(folder.path)/key") == true)
            #expect(error?.message.contains(String(mode, radix: 8)) == true)
        }
        for mode in [0o600, 0o400] as [mode_t] {
            unsafe chmod("\(folder.path)/key", mode)
            _ = try AuditKey.load(from: "\(folder.path)/key", environment: [:])
        }
    }

    @Test func `a key file that exists is not overwritten`() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "key")
        let error = #expect(throws: AuditLogError.self) { try AuditKey.create(at: "\(folder.path)/key") }
        #expect(error?.code == .exists)
        #expect(try folder.read("key") == [1])
    }

    @Test(arguments: ["", "not a key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
    func `what is not a key is refused without being shown`(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Array(text.utf8), to: "key")
        unsafe chmod("\(folder.path)/key", 0o600)
        for reference in ["\(folder.path)/key", "env:KEY"] {
            let error = #expect(throws: AuditLogError.self) {
                try AuditKey.load(from: reference, environment: ["KEY": text])
            }
            #expect(error?.code == .badKey)
            #expect(text.isEmpty || error?.description.contains(text) == false)
        }
    }

    @Test func `a missing file, a missing variable, a folder and a FIFO are refused`() throws {
        let folder = try TemporaryFolder()
        unsafe mkfifo("\(folder.path)/fifo", 0o600)
        for reference in ["\(folder.path)/nowhere", "env:NOWHERE", folder.path, "\(folder.path)/fifo"] {
            let error = #expect(throws: AuditLogError.self) { try AuditKey.load(from: reference, environment: [:]) }
            #expect(error?.code == .badKey)
        }
    }

    @Test func `the key of a new log lies beside its folder, never in it`() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "log/placeholder")
        let log = "\(folder.path)/log"
        let made = try AuditKey.obtain(forLogAt: log + "/", environment: [:])
        #expect(made.reference == "\(folder.path)/log.key")
        #expect(made.isNew)
        let again = try AuditKey.obtain(forLogAt: log, environment: [:])
        #expect(again.publicKey == made.publicKey && !again.isNew)
        for inside in ["\(log)/key", "\(log)/../log/key", "\(log)//./key"] {
            let error = #expect(throws: AuditLogError.self) {
                try AuditKey.obtain(inside, forLogAt: log, environment: [:])
            }
            #expect(error?.code == .invalid)
        }
        #expect(try folder.names(in: "log") == ["placeholder"])
    }

    @Test func `a key prints as its place`() throws {
        let folder = try TemporaryFolder()
        let key = try AuditKey.create(at: "\(folder.path)/key")
        #expect("\(key)" == "AuditKey(\(folder.path)/key)")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(!dumped.contains("BEGIN"))
    }
}
