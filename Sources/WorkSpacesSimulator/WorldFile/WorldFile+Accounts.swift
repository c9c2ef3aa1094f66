// SPDX-License-Identifier: Apache-2.0

import Cryptography
import StrictYAML

extension WorldFile {
    static func accounts(_ node: YAMLNode) throws(WorldError) -> [Account] {
        var accounts: [Account] = []
        for (key, value) in try node.members(of: "accounts") {
            let account = try account(key, value)
            guard !accounts.contains(where: { $0.accessKeyID == account.accessKeyID }) else {
                throw value.problem("the access key \(account.accessKeyID) belongs to another account already")
            }
            accounts.append(account)
        }
        guard !accounts.isEmpty else { throw node.problem("a world needs an account, or nobody can call") }
        return accounts
    }

    private static func account(_ key: YAMLNode, _ value: YAMLNode) throws(WorldError) -> Account {
        let fields = try WorldFields(
            value,
            of: "an account",
            allowed: ["access_key_id", "secret_access_key", "session_token", "arn"]
        )
        return Account(
            id: try key.accountID("the key of an account"),
            accessKeyID: try accessKeyID(try fields.required("access_key_id")),
            secretAccessKey: SharedSecret(try secret(try fields.required("secret_access_key"), "secret_access_key")),
            sessionToken: try fields["session_token"].map { node throws(WorldError) in
                SharedSecret(try secret(node, "session_token"))
            },
            arn: try fields["arn"].map { node throws(WorldError) in try node.text("arn") }
        )
    }

    private static func accessKeyID(_ node: YAMLNode) throws(WorldError) -> String {
        let text = try node.text("access_key_id")
        let allowed = text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x5F }
        guard (16...128).contains(text.utf8.count), allowed else {
            throw node.problem("access_key_id is 16 to 128 of A-Z 0-9 _, such as AKIAOWNEREXAMPLE00")
        }
        return text
    }

    private static func secret(_ node: YAMLNode, _ name: String) throws(WorldError) -> String {
        let text = try node.text(name)
        guard !text.isEmpty else { throw node.problem("\(name) is not empty") }
        return text
    }
}
