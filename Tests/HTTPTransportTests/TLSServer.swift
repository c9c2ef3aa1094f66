// SPDX-License-Identifier: Apache-2.0

import Glibc

/// `openssl s_server` with a self-signed certificate, both made for one test.
///
/// Answers every GET with a page of its own.
struct TLSServer {
    let port: Int
    /// The certificate, which is also its own issuer.
    let certificate: String
    private let directory: String
    private let process: pid_t

    static let isAvailable = run(["openssl", "version"])

    /// `nil` when the tool fails.
    init?(names: String = "IP:127.0.0.1,DNS:localhost", options: [String] = []) {
        var template = Array("/tmp/transport-tests-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { return nil }
        directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        certificate = directory + "/certificate.pem"
        let key = directory + "/key.pem"
        let request = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=transport tests", "-addext", "subjectAltName=\(names)", "-keyout", key, "-out", certificate,
        ]
        guard Self.run(request) else { return nil }
        let server = ["openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate, "-key", key]
        guard let (process, output) = Self.spawn(server + options), let port = Self.port(from: output) else {
            return nil
        }
        self.process = process
        self.port = port
    }

    func url(host: String = "127.0.0.1") -> String { "https://\(host):\(port)/" }

    /// Configures this process's OpenSSL, before its first use, to speak every version it has.
    func letOldVersionsPass() -> Bool {
        let text = """
            openssl_conf = start
            [start]
            ssl_conf = modules
            [modules]
            system_default = defaults
            [defaults]
            MinProtocol = TLSv1
            CipherString = ALL:@SECLEVEL=0
            """
        let path = directory + "/openssl.cnf"
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let bytes = Array((text + "\n").utf8)
        defer { close(file) }
        return unsafe write(file, bytes, bytes.count) == bytes.count && setenv("OPENSSL_CONF", path, 1) == 0
    }

    func stop() {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        for name in ["/certificate.pem", "/key.pem", "/openssl.cnf"] { unsafe unlink(directory + name) }
        unsafe rmdir(directory)
    }

    /// The line is `ACCEPT 127.0.0.1:40123`.
    private static func port(from output: Int32) -> Int? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while unsafe read(output, &byte, 1) == 1 {
            guard byte == 0x0A else {
                line.append(byte)
                continue
            }
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("ACCEPT"), let colon = text.lastIndex(of: ":") {
                return Int(text[text.index(after: colon)...])
            }
            line = []
        }
        return nil
    }

    private static func run(_ arguments: [String]) -> Bool {
        guard let (process, output) = spawn(arguments) else { return false }
        defer { close(output) }
        var status: Int32 = 0
        return unsafe waitpid(process, &status, 0) == process && status == 0
    }

    /// Its output is not read to the end: it is small.
    private static func spawn(_ arguments: [String]) -> (process: pid_t, output: Int32)? {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var process: pid_t = 0
        var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { while let word = unsafe words.popLast() { unsafe free(word) } }
        let status = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        return status == 0 ? (process, ends[0]) : nil
    }
}
