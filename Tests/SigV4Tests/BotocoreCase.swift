// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel
import Testing

@testable import SigV4

/// One request that botocore has signed; `Vectors/make_vectors.py` makes the file.
struct BotocoreCase: CustomTestStringConvertible, Sendable {
    /// What holds for all cases.
    static let document: JSONObject = {
        let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
        guard let data = FileManager.default.contents(atPath: "\(folder)/Vectors/botocore.json"),
            let object = try? JSONParser.parse(Array(data)).object
        else { return JSONObject() }
        return object
    }()

    static let all = (document["cases"]?.array ?? []).compactMap(\.object).map(BotocoreCase.init)
    static let headerForm = all.filter { $0.fields["form"]?.string == "header" }
    static let queryForm = all.filter { $0.fields["form"]?.string == "query" }

    let fields: JSONObject

    var testDescription: String { fields["name"]?.string ?? "?" }

    func text(_ name: String) throws -> String {
        try #require(fields[name]?.string)
    }

    var isS3: Bool { fields["style"]?.string == "s3" }

    var style: SigningStyle { isS3 ? .s3 : .standard }

    static var date: Date {
        get throws {
            let text = try #require(document["timestamp"]?.string)
            return try #require(Date(rfc3339: text))
        }
    }

    func scope() throws -> SigningScope {
        SigningScope(date: try Self.date, region: try text("region"), service: try text("service"))
    }

    func signer() throws -> SigV4Signer {
        SigV4Signer(
            credentials: SigningCredentials(
                accessKeyID: try #require(Self.document["accessKeyID"]?.string),
                secretAccessKey: SharedSecret(try #require(Self.document["secretAccessKey"]?.string)),
                sessionToken: fields["token"]?.string.map(SharedSecret.init)
            ),
            region: try text("region"),
            service: try text("service"),
            style: style
        )
    }

    /// The request; S3's presigned requests leave the body open.
    func request() throws -> SignableRequest {
        let isOpen = try isS3 && text("form") == "query"
        return SignableRequest(
            method: try text("method"),
            path: try text("path"),
            query: try text("query"),
            headers: try headers(),
            payloadSHA256: isOpen ? SignableRequest.unsignedPayload : SHA256.hash(Array(try text("body").utf8)).hex
        )
    }

    private func headers() throws -> [SigningHeader] {
        try #require(fields["headers"]?.array).map { field in
            let pair = try #require(field.array).compactMap(\.string)
            return SigningHeader(name: try #require(pair.first), value: try #require(pair.last))
        }
    }
}
