// SPDX-License-Identifier: Apache-2.0

import Glibc
import HTTPTransport
import Testing

@Suite(.enabled(if: TLSServer.isAvailable, "needs the openssl command"))
struct TLSTests {
    let transport = HTTPTransport()

    @Test(arguments: [["-tls1_2"], ["-tls1_3"]])
    func aCertificateOfTheBundleIsTrusted(options: [String]) async throws {
        let server = try #require(TLSServer(options: options))
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: server.url(), caBundle: server.certificate)
        let response = try await transport.send(request)
        #expect(response.status == 200)
        #expect(!response.body.isEmpty)
    }

    @Test func aSelfSignedCertificateIsNotTrustedUnasked() async throws {
        let server = try #require(TLSServer())
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: server.url()))
        #expect(error?.code == .tls)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("127.0.0.1:\(server.port)") == true)
        #expect(error?.message.contains("self-signed certificate") == true)
    }

    /// A connection that one bundle vouched for must not serve a request that trusts another.
    @Test func trustIsNotCarriedOverToOtherRequests() async throws {
        let server = try #require(TLSServer())
        let other = try #require(TLSServer())
        defer { server.stop() }
        defer { other.stop() }
        _ = try await transport.send(HTTPRequest(method: "GET", url: server.url(), caBundle: server.certificate))
        let error = await transport.failure(
            of: HTTPRequest(method: "GET", url: server.url(), caBundle: other.certificate)
        )
        #expect(error?.code == .tls)
        #expect(error?.sent == .nothing)
    }

    @Test func aCertificateForAnotherNameIsRefused() async throws {
        let server = try #require(TLSServer(names: "DNS:other.example"))
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: server.url(host: "localhost"), caBundle: server.certificate)
        let error = await transport.failure(of: request)
        #expect(error?.code == .tls)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("'localhost'") == true)
    }

    /// The system's OpenSSL may refuse them by itself; it is told here to let them pass.
    @Test(arguments: ["-tls1_1", "-tls1"])
    func versionsBelow12AreRefused(version: String) async throws {
        await #expect(processExitsWith: .exitCode(0)) { [version = version as String] in
            guard let server = TLSServer(options: [version, "-cipher", "ALL:@SECLEVEL=0"]) else { exit(1) }
            guard server.letOldVersionsPass() else { exit(2) }
            let request = HTTPRequest(method: "GET", url: server.url(), caBundle: server.certificate)
            let error = await HTTPTransport().failure(of: request)
            server.stop()
            guard error?.code == .tls, error?.sent == .nothing else { exit(3) }
        }
    }

    @Test func aBundleThatIsMissingIsNamed() async throws {
        let server = try #require(TLSServer())
        defer { server.stop() }
        let request = HTTPRequest(method: "GET", url: server.url(), caBundle: "/nonexistent/bundle.pem")
        let error = await transport.failure(of: request)
        #expect(error?.code == .tls)
        #expect(error?.sent == .nothing)
        #expect(error?.message.contains("/nonexistent/bundle.pem") == true)
    }

    @Test func aServerThatSpeaksNoTLSIsRefused() async {
        let server = LoopbackServer { connection, _ in connection.write("HTTP/1.1 400 Bad Request\r\n\r\n") }
        defer { server.stop() }
        let error = await transport.failure(of: HTTPRequest(method: "GET", url: "https://127.0.0.1:\(server.port)/"))
        #expect(error?.code == .tls)
        #expect(error?.sent == .nothing)
    }
}
