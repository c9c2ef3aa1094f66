// SPDX-License-Identifier: Apache-2.0

import Cryptography
import GateModel

/// The place where a list is continued. Clients see it as an opaque text that is good for the same list only.
struct PageToken: Hashable, Sendable {
    /// What is listed: a token of another list is refused.
    let list: String
    /// How many items of the list came before.
    let offset: Int

    var text: String { Base64.encode(Array("\(offset):\(Self.seal(list, offset))".utf8)) }

    /// - Throws: `InvalidParameterValuesException`, if the text is not a token of the list.
    static func offset(in text: String, of list: String) throws(ServiceError) -> Int {
        let parts = Base64.decode(text).map { String(decoding: $0, as: UTF8.self).split(separator: ":") } ?? []
        guard parts.count == 2, let offset = Int(parts[0]), offset >= 0, parts[1] == seal(list, offset) else {
            throw .invalidParameterValues("The NextToken is not valid for this request.")
        }
        return offset
    }

    private static func seal(_ list: String, _ offset: Int) -> String {
        String(SHA256.hash(Array("\(offset) of \(list)".utf8)).hex.prefix(16))
    }
}
