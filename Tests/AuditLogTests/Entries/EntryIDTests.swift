// SPDX-License-Identifier: Apache-2.0

import AuditLog
import FoundationEssentials
import Testing

@Suite struct EntryIDTests {
    @Test func `an identifier begins with the time and reads back`() throws {
        // RFC 9562, appendix A.6: 2022-02-22T19:22:22Z.
        let id = EntryID.generate(now: Date(timeIntervalSince1970: 1_645_557_742))
        #expect(id.description.hasPrefix("017f22e2-79b0-7"))
        #expect(EntryID(id.description) == id)
    }

    @Test func `ten thousand identifiers of one moment differ`() throws {
        var ids: Set<EntryID> = []
        for _ in 0..<10_000 { ids.insert(EntryID.generate(now: Date(timeIntervalSince1970: 0))) }
        #expect(ids.count == 10_000)
    }

    @Test func `the RFC's own example is read`() {
        #expect(EntryID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")?.description == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")
    }

    @Test(arguments: [
        "", "017f22e2-79b0-4cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-18c4-dc0c0c07398f",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
    ]) func `what is not a UUID of version 7 is refused`(text: String) {
        #expect(EntryID(text) == nil)
    }
}
