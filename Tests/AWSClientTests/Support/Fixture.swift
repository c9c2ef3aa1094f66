// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import HTTPTransport

@testable import AWSClient

/// A session in front of a scripted AWS, on a machine whose files, time and chance are given.
struct Fixture {
    static let keyID = "AKIATESTKEYEXAMPLE00"
    static let secretKey = "verysecretkey/with+signs/0123456789abcdef"
    static let token = "verysecrettoken//////////wEaCXVzLWVhc3QtMSJIMEYC"
    static let keys = [
        "AWS_ACCESS_KEY_ID": keyID, "AWS_SECRET_ACCESS_KEY": secretKey, "AWS_SESSION_TOKEN": token,
    ]
    /// 2026-11-23T13:46:38Z.
    static let now = Date(timeIntervalSince1970: 1_795_441_598)

    let transport: ScriptedTransport
    let waits: Waits
    let session: AWSSession

    init(
        _ steps: [ScriptedTransport.Step] = [],
        options: AWSOptions = AWSOptions(),
        environment: [String: String] = keys,
        files: [String: String] = [:],
        random: Double = 0.5,
        waits: Waits = Waits()
    ) throws(AWSError) {
        transport = ScriptedTransport(steps)
        self.waits = waits
        session = try AWSSession(
            options: options,
            environment: environment.merging(["HOME": "/home/u"]) { given, _ in given },
            transport: transport,
            surroundings: Surroundings(
                now: { Self.now },
                sleep: { try await waits.wait($0) },
                random: { random },
                readFile: { files[$0].map { Array($0.utf8) } }
            )
        )
    }

    func workSpaces() throws -> WorkSpaces { try session.workSpaces(in: Self.region) }

    func securityTokenService() throws -> SecurityTokenService { try session.securityTokenService(in: Self.region) }

    static var region: Region { get throws { try Region(validating: "us-east-1", parameter: "region") } }

    static var image: ImageID { get throws { try ImageID(validating: "wsi-0a1b2c3d4", parameter: "source-image-id") } }
}

/// The error that the closure throws; `nil` if it throws none.
func awsError<T>(_ body: () async throws -> T) async -> AWSError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? AWSError
    }
}

/// The error that the closure throws; `nil` if it throws none.
func awsError<T>(_ body: () throws -> T) -> AWSError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? AWSError
    }
}
