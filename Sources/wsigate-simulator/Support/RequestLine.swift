// SPDX-License-Identifier: Apache-2.0

import GateModel
import WorkSpacesSimulator

/// The line that `--verbose` prints for a request.
enum RequestLine {
    static func text(_ record: RequestRecord) -> String {
        var words = [
            record.time.rfc3339WithMilliseconds, "\(printable(record.operation))#\(record.call)", record.region ?? "-",
            record.account ?? "-", record.status.map(String.init) ?? "closed",
        ]
        if let error = record.error { words.append(error) }
        if let fault = record.fault { words.append("fault=\(fault)") }
        return words.joined(separator: " ")
    }

    /// The text without what could drive a terminal: clients send any name they like.
    private static func printable(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x21...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
