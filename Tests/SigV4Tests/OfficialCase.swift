// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel
import Glibc
import Testing

@testable import SigV4

/// One case of AWS's own signing test suite, read from its folder.
struct OfficialCase: CustomTestStringConvertible, Sendable {
    /// The folder with the suite: beside the package, or where the environment says.
    static let folder: String = {
        if let path = unsafe getenv("WSIGATE_SIGV4_VECTORS") { return unsafe String(cString: path) }
        let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return "/\(package)/../shared/vectors/sigv4"
    }()

    static let all: [OfficialCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map(OfficialCase.init)
    }()

    let name: String
    var testDescription: String { name }

    func file(_ name: String) throws -> String {
        let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(self.name)/\(name).txt"))
        return String(decoding: data, as: UTF8.self)
    }

    func context() throws -> JSONObject {
        let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)/context.json"))
        return try #require(JSONParser.parse(Array(data)).object)
    }

    var style: SigningStyle {
        get throws {
            let context = try context()
            return SigningStyle(
                normalizesPath: context["normalize"]?.bool ?? true,
                sendsPayloadHash: context["sign_body"]?.bool ?? false,
                signsSessionToken: !(context["omit_session_token"]?.bool ?? false)
            )
        }
    }

    var date: Date {
        get throws {
            let text = try #require(context()["timestamp"]?.string)
            return try #require(Date(rfc3339: text))
        }
    }

    func signer(style: SigningStyle) throws -> SigV4Signer {
        let context = try context()
        let credentials = try #require(context["credentials"]?.object)
        return SigV4Signer(
            credentials: SigningCredentials(
                accessKeyID: try #require(credentials["access_key_id"]?.string),
                secretAccessKey: SharedSecret(try #require(credentials["secret_access_key"]?.string)),
                sessionToken: credentials["token"]?.string.map(SharedSecret.init)
            ),
            region: try #require(context["region"]?.string),
            service: try #require(context["service"]?.string),
            style: style
        )
    }

    /// The request of `request.txt`, whose header values may go on over several lines.
    func request() throws -> SignableRequest {
        let text = try file("request")
        let end = text.firstRange(of: "\n\n")
        let head = text[..<(end?.lowerBound ?? text.endIndex)]
        let body = end.map { text[$0.upperBound...] } ?? ""
        var lines = head.split(separator: "\n")
        let start = lines.removeFirst().dropLast(" HTTP/1.1".count)
        let (method, target) = (start.prefix { $0 != " " }, start.drop { $0 != " " }.dropFirst())
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return SignableRequest(
            method: String(method),
            path: String(parts[0]),
            query: parts.count > 1 ? String(parts[1]) : "",
            headers: Self.headers(lines),
            payloadSHA256: SHA256.hash(Array(body.utf8)).hex
        )
    }

    private static func headers(_ lines: [Substring]) -> [SigningHeader] {
        var headers: [SigningHeader] = []
        for line in lines {
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append(SigningHeader(name: last.name, value: last.value + "\n" + line))
            } else {
                let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                headers.append(SigningHeader(name: String(parts[0]), value: String(parts[1])))
            }
        }
        return headers
    }
}
