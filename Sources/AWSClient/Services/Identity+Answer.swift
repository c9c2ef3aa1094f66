// SPDX-License-Identifier: Apache-2.0

import GateModel

extension Identity {
    /// The identity that an answer to `GetCallerIdentity` names.
    ///
    /// - Throws: ``MalformedAnswer`` if a part is missing or repeated, the account is none, or the ARN is another
    ///   account's.
    init(answer root: XMLElement) throws(MalformedAnswer) {
        guard root.name == "GetCallerIdentityResponse", let result = root.child("GetCallerIdentityResult") else {
            throw MalformedAnswer("no GetCallerIdentityResult")
        }
        let account = try Self.text("Account", in: result)
        let arn = try Self.text("Arn", in: result)
        guard let id = AccountID(account) else { throw MalformedAnswer("an Account that is not 12 digits") }
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[4] == account else {
            throw MalformedAnswer("an Arn that is not the Account's")
        }
        self.init(account: id, arn: arn, userID: try Self.text("UserId", in: result))
    }

    private static func text(_ name: String, in element: XMLElement) throws(MalformedAnswer) -> String {
        guard let text = element.childText(name).map(PrintableText.trimmed), !text.isEmpty else {
            throw MalformedAnswer("\(name) missing, empty or repeated")
        }
        return text
    }
}
