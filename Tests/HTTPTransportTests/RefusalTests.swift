// SPDX-License-Identifier: Apache-2.0

import HTTPTransport
import Testing

@Suite struct RefusalTests {
    let transport = HTTPTransport()

    @Test(arguments: [
        "", "workspaces.eu-west-1.amazonaws.com", "ftp://example.com/", "file:///etc/passwd", "https://", "https:///x",
        "https:/x", "https:x",
        "https://user:password@example.com/", "https://example.com/a b", "https://example.com/\r\nX: y",
        "https://example.com/\u{0}", "https://bücher.example/", "https://example.com:99999/",
    ])
    func whatIsNoURLIsRefusedWithoutRepeatingIt(url: String) async {
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: url))
        #expect(error?.code == .invalidURL)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("password") == false)
    }

    @Test(arguments: [
        "http://example.com/", "HTTP://10.0.0.1/", "http://localhost.example.com/", "http://127.0.0.1.example.com/",
        "http://169.254.169.254/", "http://[::2]/", "http://localhost./", "http://1270.0.0.1/", "http://128.0.0.1/",
    ])
    func plaintextToAnotherHostIsRefusedUnasked(url: String) async {
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: url))
        #expect(error?.code == .plaintextRefused)
        #expect(error?.sent == .nothing)
    }

    @Test(arguments: ["localhost", "LOCALHOST", "127.0.0.1", "127.1", "2130706433"])
    func plaintextToThisHostIsAllowed(host: String) async throws {
        let server = LoopbackServer(Scripts.echo)
        defer { server.stop() }
        let response = try await transport.send(HTTPRequest(method: "GET", url: "http://\(host):\(server.port)/"))
        #expect(response.status == 200)
    }

    @Test func plaintextToAnotherHostIsTriedOnDemand() async {
        let request = HTTPRequest(
            method: "GET",
            url: "http://no-such-host.invalid/",
            allowsPlaintext: true,
            bypassesProxy: true
        )
        let error = await transport.failure(of: request)
        #expect(error?.code == .nameResolution)
    }

    @Test(arguments: [
        HTTPRequest(method: "get", url: "http://localhost/"),
        HTTPRequest(method: "GET / HTTP/1.1\r\nX: y\r\n\r\n", url: "http://localhost/"),
        HTTPRequest(method: "CONNECT", url: "http://localhost/"),
        HTTPRequest(method: "GET", url: "http://localhost/", body: [1]),
        HTTPRequest(method: "GET", url: "http://localhost/", headers: ["X": "hidden\r\nY: z"]),
        HTTPRequest(method: "GET", url: "http://localhost/", headers: ["X": "hidden\u{0}"]),
        HTTPRequest(method: "GET", url: "http://localhost/", headers: ["X Y": "hidden"]),
        HTTPRequest(method: "GET", url: "http://localhost/", headers: ["": "hidden"]),
        HTTPRequest(method: "POST", url: "http://localhost/", headers: ["content-length": "9"]),
        HTTPRequest(method: "POST", url: "http://localhost/", headers: ["Transfer-Encoding": "chunked"]),
        HTTPRequest(method: "GET", url: "http://localhost/", connectTimeout: .zero),
        HTTPRequest(method: "GET", url: "http://localhost/", readTimeout: .seconds(-1)),
        HTTPRequest(method: "GET", url: "http://localhost/", totalTimeout: .zero),
        HTTPRequest(method: "GET", url: "http://localhost/", maximumResponseBytes: -1),
        HTTPRequest(method: "GET", url: "http://localhost/", caBundle: ""),
    ])
    func whatWouldNotGoOutAsMeantIsRefused(request: HTTPRequest) async {
        let error = await transport.failure(of: request)
        #expect(error?.code == .invalidRequest)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("hidden") == false)
    }

    @Test func requestsAndAnswersPrintWithoutTheirSecrets() {
        let secret = "s3cr3t"
        let headers: HTTPHeaders = ["Authorization": secret]
        let request = HTTPRequest(
            method: "POST",
            url: "https://example.com/?X-Amz-Signature=\(secret)",
            headers: headers,
            body: Array(secret.utf8)
        )
        let response = HTTPResponse(status: 200, headers: headers, body: Array(secret.utf8))
        var text = "\(request) \(response) \(headers) \(String(reflecting: request)) \(String(reflecting: response))"
        dump(request, to: &text)
        dump(response, to: &text)
        dump(headers, to: &text)
        #expect(!text.contains(secret))
        #expect(!text.contains("115"))
        #expect(text.contains("Authorization"))
    }
}
