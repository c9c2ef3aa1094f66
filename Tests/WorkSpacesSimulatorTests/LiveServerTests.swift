// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Glibc
import Testing

@testable import WorkSpacesSimulator

@Suite struct LiveServerTests {
    /// Runs a server on a free port for as long as the body takes.
    private func withServer<Value: Sendable>(
        _ more: String = "",
        _ body: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> Value {
        let server = SimulatorServer(world: try TestWorld.parse(more))
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        let running = Task { try await server.run { continuation.yield($0) } }
        guard let port = await ports.first(where: { _ in true }) else { throw CancellationError() }
        let result: Result<Value, any Error>
        do { result = .success(try await body(port)) } catch { result = .failure(error) }
        running.cancel()
        _ = await running.result
        return try result.get()
    }

    /// A request as it goes over the wire; the connection is to be closed after it.
    private static func wire(_ request: IncomingRequest) -> [UInt8] {
        var text = "\(request.method) / HTTP/1.1\r\n"
        for field in request.fields { text += "\(field.name): \(field.value)\r\n" }
        text += "connection: close\r\ncontent-length: \(request.body.count)\r\n\r\n"
        return Array(text.utf8) + request.body
    }

    private static func describe(_ change: (inout TestClient) -> Void = { _ in }) -> [UInt8] {
        var client = TestClient.owner
        client.time = Date()
        change(&client)
        return wire(client.request("DescribeWorkspaceImages"))
    }

    private static func ask(_ bytes: [UInt8], port: Int) async throws -> String {
        String(decoding: try await RawConnection.exchange(bytes, port: port), as: UTF8.self)
    }

    @Test func anAnswerHasAWSsHead() async throws {
        let answer = try await withServer { try await Self.ask(Self.describe(), port: $0) }
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        let head = answer.lowercased()
        #expect(head.contains(/\r\nx-amzn-requestid: [0-9a-f]{8}-[0-9a-f-]{27}\r\n/))
        #expect(head.contains(/\r\ndate: [a-z]{3}, \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d gmt\r\n/))
        #expect(head.contains("\r\ncontent-type: application/x-amz-json-1.1\r\n"))
        #expect(answer.contains("\"ImageId\":\"wsi-0a1b2c3d4\""))
    }

    @Test func aWrongSecretIsRefused() async throws {
        let answer = try await withServer { try await Self.ask(Self.describe { $0.secret = "wrong" }, port: $0) }
        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(answer.contains("InvalidSignatureException"))
    }

    @Test(arguments: ["close-before", "close-after"])
    func aClosedConnectionCarriesNotAByte(_ fault: String) async throws {
        let faults = "faults: [{operation: DescribeWorkspaceImages, call: 1, fault: \(fault)}]"
        let answers = try await withServer(faults) { port in
            [try await Self.ask(Self.describe(), port: port), try await Self.ask(Self.describe(), port: port)]
        }
        #expect(answers.first == "")
        #expect(answers.last?.hasPrefix("HTTP/1.1 200 OK\r\n") == true)
    }

    @Test func aTruncatedAnswerIsShorterThanItSays() async throws {
        let faults = "faults: [{operation: DescribeWorkspaceImages, call: 1, fault: truncate}]"
        let answer = try await withServer(faults) { try await Self.ask(Self.describe(), port: $0) }
        let length = try #require(answer.lowercased().firstMatch(of: /content-length: (\d+)/).flatMap { Int($0.1) })
        let body = try #require(answer.firstRange(of: "\r\n\r\n").map { answer[$0.upperBound...] })
        #expect(body.hasPrefix("{\"Images\":[{"))
        #expect(body.utf8.count == length / 2)
    }

    @Test func theJournalCanBeReadFromTheSameComputer() async throws {
        let answer = try await withServer { port in
            _ = try await Self.ask(Self.describe(), port: port)
            _ = try await Self.ask(Self.describe { $0.key = "AKIANOBODYEXAMPLE0" }, port: port)
            return try await Self.ask(
                Array("GET /_simulator/requests HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n".utf8),
                port: port
            )
        }
        let body = try #require(answer.firstRange(of: "\r\n\r\n").map { String(answer[$0.upperBound...]) })
        let object = try #require(try JSONParser.parse(body).object)
        #expect(object["counts"] == ["DescribeWorkspaceImages": 2])
        #expect(object["requests"]?.array?.map { $0.object?["account"] } == ["111122223333", .null])
    }

    @Test(arguments: ["nonsense\r\n\r\n", "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"])
    func whatIsNoRequestOfOursIsRefusedAndTheServerStaysUp(_ text: String) async throws {
        let answers = try await withServer { port in
            [try await Self.ask(Array(text.utf8), port: port), try await Self.ask(Self.describe(), port: port)]
        }
        #expect(!answers[0].contains("200 OK"))
        #expect(answers[1].hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test func requestsOfManyConnectionsAreAllAnswered() async throws {
        let answered = try await withServer { port in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 0..<64 {
                    group.addTask { try await Self.ask(Self.describe(), port: port).hasPrefix("HTTP/1.1 200 OK\r\n") }
                }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
        }
        #expect(answered == 64)
    }

    @Test(.timeLimit(.minutes(1))) func anOpenConnectionDoesNotKeepTheServerFromEnding() async throws {
        let descriptor = try await withServer { port in
            let bytes = Array("GET /_simulator/requests HTTP/1.1\r\nhost: x\r\n\r\n".utf8)
            return try await RawConnection.openAfterAnswer(to: bytes, port: port)
        }
        #expect(close(descriptor) == 0)
    }

    @Test func aPortInUseIsAnError() async throws {
        let world = try TestWorld.parse()
        let error = try await withServer { port in
            await #expect(throws: (any Error).self) { try await SimulatorServer(world: world, port: port).run { _ in } }
        }
        #expect(error != nil)
    }
}
