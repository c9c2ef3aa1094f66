// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import Testing

@testable import WorkSpacesSimulator

@Suite struct WireTests {
    @Test(arguments: [
        (0.0, "Thu, 01 Jan 1970 00:00:00 GMT", "19700101T000000Z"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT", "20000229T000000Z"),
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT", "19941106T084937Z"),
        (1_795_441_598.9, "Mon, 23 Nov 2026 13:46:38 GMT", "20261123T134638Z"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT", "21000228T235959Z"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT", "19691231T235959Z"),
    ]) func timesAreWrittenAsHTTPAndSignaturesWriteThem(_ seconds: Double, _ http: String, _ amz: String) {
        let time = WireTime(Date(timeIntervalSince1970: seconds))
        #expect(time.httpDate == http)
        #expect(time.amzDate == amz)
        #expect(WireTime(amzDate: amz)?.date == Date(timeIntervalSince1970: seconds.rounded(.down)))
    }

    @Test(arguments: ["", "20261123", "20261123T134638", "2026112XT134638Z", "20261323T134638Z", "20261123T244638Z"])
    func whatIsNoTimeIsNotRead(_ text: String) {
        #expect(WireTime(amzDate: text) == nil)
    }

    @Test func formsAreDecodedOnceAndTheFirstOfANameCounts() {
        let form = Form(query: "Action=A%20b&x", body: Array("Action=other&y=1+2%2B%zz".utf8))
        #expect(form["Action"] == "A b")
        #expect(form["x"] == "")
        #expect(form["y"] == "1 2+%zz")
        #expect(form["z"] == nil)
    }

    @Test func xmlIsEscaped() {
        let text = String(decoding: XML.error(ServiceError("A<b>", "1 & 2"), requestID: "id"), as: UTF8.self)
        #expect(text.contains("<Code>A&lt;b&gt;</Code>"))
        #expect(text.contains("<Message>1 &amp; 2</Message>"))
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.8.9.10", true), ("::1", true), ("localhost", true), ("0.0.0.0", false),
        ("::", false), ("10.0.0.1", false), ("127.0.0.1.example.com", false),
        ("127.1", false), ("", false), ("128.0.0.1", false),
    ]) func onlyLoopbackIsLoopback(_ host: String, _ isLoopback: Bool) {
        #expect(LoopbackAddress.contains(host) == isLoopback)
    }

    @Test func theJournalForgetsTheOldestButCountsOn() {
        var journal = RequestJournal()
        for _ in 1...(2 * RequestJournal.capacity + 5) {
            let call = journal.count("Op")
            journal.add(RequestRecord(time: TestWorld.start, operation: "Op", call: call, requestID: "id"))
        }
        let requests = journal.json["requests"]?.array ?? []
        #expect(requests.count == RequestJournal.capacity)
        #expect(requests.last?.object?["call"] == 20_005)
        #expect(journal.json["counts"] == ["Op": 20_005])
    }
}
