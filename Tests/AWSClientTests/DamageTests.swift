// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import AWSClient

@Suite("Damaged answers and files")
struct DamageTests {
    private static let identity = PrintableText.trimmed(IdentityTests.answer())
    private static let images =
        #"{"Images":[{"ImageId":"wsi-0a1b2c3d4","OwnerAccountId":"111122223333","Created":1.6e9}],"NextToken":null}"#

    @Test("No part of an answer that was cut off passes for the answer")
    func prefixes() {
        for length in 0..<Self.identity.utf8.count {
            let part = Array(Self.identity.utf8.prefix(length))
            #expect(throws: MalformedAnswer.self) { try XMLReader.parse(part) }
        }
        for length in 0..<Self.images.utf8.count {
            let part = Array(Self.images.utf8.prefix(length))
            #expect(throws: MalformedAnswer.self) { try AnswerFields(parsing: part) }
        }
    }

    @Test("A byte that was changed changes the answer or makes it none, and never crashes the reader")
    func changedBytes() throws {
        let whole = try Identity(answer: try XMLReader.parse(Array(Self.identity.utf8)))
        for index in Self.identity.utf8.indices {
            for byte: UInt8 in [0x00, 0x20, 0x22, 0x26, 0x3C, 0x3E, 0x41, 0x7F, 0xFF] {
                var bytes = Array(Self.identity.utf8)
                let offset = Self.identity.utf8.distance(from: Self.identity.startIndex, to: index)
                bytes[offset] = byte
                guard let identity = try? Identity(answer: try XMLReader.parse(bytes)) else { continue }
                // What a changed byte leaves readable has one and the same account in both places.
                #expect(identity.account == whole.account)
            }
        }
    }

    @Test("A configuration file that was cut off anywhere is read or refused, and never crashes the reader")
    func configuration() {
        let text = "\u{FEFF}[default] # a\r\nregion = x ; b\n s3 =\n  a = b\n\tc\n[profile \"ü y\"]\nkey == v\n  more\n"
        for length in 0...text.utf8.count {
            let part = Array(text.utf8.prefix(length))
            let error = awsError { try SharedConfigFile.parse(part, path: "/f", kind: .config) }
            #expect(error == nil || error?.code == .configuration)
        }
    }
}
