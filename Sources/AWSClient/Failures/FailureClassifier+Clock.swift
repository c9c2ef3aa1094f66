// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import HTTPTransport

extension FailureClassifier {
    /// How far AWS lets a signature's time be off.
    static let tolerance: TimeInterval = 300

    /// A sentence about this machine's clock, if the answer's `Date` shows that it is wrong.
    func skewSentence(_ response: HTTPResponse) -> String? {
        guard let text = response.headers["date"], let serverTime = HTTPDate.parse(text) else { return nil }
        let offset = signedAt.timeIntervalSince(serverTime)
        guard abs(offset) > Self.tolerance else { return nil }
        return "This machine's clock is \(Int(abs(offset) / 60)) minutes \(offset > 0 ? "ahead of" : "behind") AWS's."
    }
}
