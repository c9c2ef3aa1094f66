// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport
import Testing

@testable import AWSClient

@Suite("Over a real socket")
struct SocketTests {
    /// Nobody listens on port 1.
    private func workSpaces(_ waits: Waits) throws -> WorkSpaces {
        let session = try AWSSession(
            options: AWSOptions(endpointURL: "http://127.0.0.1:1"),
            environment: Fixture.keys,
            transport: HTTPTransport(),
            surroundings: Surroundings(sleep: { try await waits.wait($0) })
        )
        return try session.workSpaces(in: Fixture.region)
    }

    @Test("Where nobody listens, a copy was not sent")
    func copyRefused() async throws {
        let result = await (try workSpaces(Waits())).sendOnce("CopyWorkspaceImage", ["Name": "n"])
        guard case .failure(let failure) = result else {
            Issue.record("a success")
            return
        }
        #expect(failure.effect == .notSent)
        #expect(failure.code == "Transport.ConnectionRefused")
    }

    @Test("Where nobody listens, a describe is tried three times")
    func describeRefused() async throws {
        let waits = Waits()
        let error = await awsError { try await workSpaces(waits).describeImages(ids: []) }
        #expect(error?.code == .unavailable)
        #expect(await waits.durations.count == 2)
    }
}
