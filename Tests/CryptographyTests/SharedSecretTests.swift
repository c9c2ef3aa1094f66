// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

struct SharedSecretTests {
    private struct Holder {
        let name = "holder"
        let secret: SharedSecret
        let perhaps: SharedSecret?
    }

    private static let text = "wJalrXUtnFEMI"
    private let secret = SharedSecret(Self.text)

    @Test func givesBackItsText() {
        #expect(secret.text() == Self.text)
        #expect(secret.utf8Bytes == Array(Self.text.utf8))
        #expect(SharedSecret(bytes: [0x68, 0x69]).text() == "hi")
        #expect(SharedSecret("").utf8Bytes.isEmpty)
    }

    @Test func everyWayOfPrintingItIsRedacted() {
        var dumped = ""
        dump(secret, to: &dumped)
        for printed in ["\(secret)", String(describing: secret), String(reflecting: secret)] {
            #expect(printed == "<redacted>")
        }
        #expect(dumped.contains("<redacted>"))
        #expect(!dumped.contains(Self.text))
        #expect(Mirror(reflecting: secret).children.isEmpty)
    }

    @Test func staysRedactedInsideOtherValues() {
        let holder = Holder(secret: secret, perhaps: secret)
        var dumped = ""
        dump([holder], to: &dumped)
        for printed in ["\(holder)", String(reflecting: [holder]), String(describing: ["key": secret]), dumped] {
            #expect(printed.contains("<redacted>"))
            #expect(!printed.contains(Self.text))
            #expect(!printed.contains("\(Array(Self.text.utf8)[0]), \(Array(Self.text.utf8)[1])"))
        }
    }

    @Test func reflectionShowsNotEvenTheLength() {
        var (short, long) = ("", "")
        dump(SharedSecret("a"), to: &short)
        dump(SharedSecret(String(repeating: "a", count: 500)), to: &long)
        #expect(short == long)
    }
}
