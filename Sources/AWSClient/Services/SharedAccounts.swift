// SPDX-License-Identifier: Apache-2.0

import GateModel

/// The accounts on a page of `DescribeWorkspaceImagePermissions`.
enum SharedAccounts {
    /// - Throws: ``MalformedAnswer`` if the page is about another image, or an entry names no account.
    static func list(in page: AnswerFields, of id: ImageID) throws(MalformedAnswer) -> [String] {
        if let answered = try page.string("ImageId"), answered != id.description {
            throw MalformedAnswer("the permissions of another image, \(answered)")
        }
        var accounts: [String] = []
        for permission in try page.list("ImagePermissions") {
            accounts.append(try permission.required("SharedAccountId"))
        }
        return accounts
    }
}
