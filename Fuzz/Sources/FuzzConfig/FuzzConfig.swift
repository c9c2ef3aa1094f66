// SPDX-License-Identifier: Apache-2.0

import AWSClient
import FuzzSupport
import GateModel
import Glibc
import HTTPTransport

/// How the secret key of the seeds begins: a part of a key must not be shown either.
private let secret = "verysecretkey"
private let separator = Array("\n%%\n".utf8)
private let config = UnnamedFile()
private let credentials = UnnamedFile()

/// The shared configuration file and, after a line `%%`, the credentials file; without that line both are the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConfig(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        let split = bytes.position(of: separator)
        config.write(split.map { bytes[..<$0] } ?? bytes[...])
        credentials.write(split.map { bytes[($0 + separator.count)...] } ?? bytes[...])
        let hasHiddenSecret = hidesSecret(bytes)
        CallingThread.run {
            for profile in [nil, "x"] { await use(profile, hasHiddenSecret) }
        }
    }
}

/// Whether the secret stands nowhere but in lines that set it as the secret key.
private func hidesSecret(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.filter { $0.holds(secret) }
    return lines.allSatisfy { line in
        let setting = line.drop { $0 == " " || $0 == "\t" }
        let value = setting.dropFirst("aws_secret_access_key".count).drop { $0 == " " }
        return setting.hasPrefix("aws_secret_access_key") && value.hasPrefix("=")
            && value.dropFirst().hasPrefix(" " + secret)
    }
}

private func use(_ profile: String?, _ hasHiddenSecret: Bool) async {
    do throws(AWSError) {
        let session = try AWSSession(
            options: AWSOptions(profile: profile, maxAttempts: 1),
            environment: [
                "AWS_CONFIG_FILE": config.path, "AWS_SHARED_CREDENTIALS_FILE": credentials.path,
                "HOME": "/nonexistent",
            ],
            transport: Inspector()
        )
        let region = try session.region(explicit: nil)
        _ = try await session.securityTokenService(in: region).callerIdentity()
        _ = try await session.workSpaces(in: region).describeImages(ids: [])
    } catch {
        let words = error.message + error.hint
        require(!hasHiddenSecret || !words.holds(secret), "an error holds no secret: \(words)")
    }
}

/// Looks at the request instead of sending it.
private struct Inspector: HTTPSending {
    private static let answer = """
        <GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::444455556666:user/u</Arn>\
        <UserId>U</UserId><Account>444455556666</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
        """

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        require(request.url.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "a URL is visible ASCII: \(request.url)")
        let isPlaintext = request.url.hasPrefix("http://")
        require(isPlaintext || request.url.hasPrefix("https://"), "a URL is one of HTTP: \(request.url)")
        require(isPlaintext == request.allowsPlaintext, "only a URL that says so is plaintext: \(request.url)")
        for header in request.headers.all {
            require(header.value.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(header.name) is printable ASCII")
            require(!header.value.holds(secret), "\(header.name) holds no secret key")
        }
        require(!request.url.holds(secret), "a URL holds no secret key")
        let isQuery = request.headers["X-Amz-Target"] == nil
        return HTTPResponse(status: 200, headers: [:], body: Array((isQuery ? Self.answer : "{}").utf8))
    }
}

/// A file that no folder lists and that ends with the process.
private struct UnnamedFile {
    private let descriptor: CInt

    init() {
        guard let stream = unsafe tmpfile() else { fatalError("there is no file") }
        descriptor = unsafe fileno(stream)
    }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func write(_ bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes)
        require(ftruncate(descriptor, 0) == 0, "the file is emptied")
        require(unsafe pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, "the file is written")
    }
}
