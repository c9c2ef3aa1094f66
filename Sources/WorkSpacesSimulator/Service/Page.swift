// SPDX-License-Identifier: Apache-2.0

import GateModel

/// A part of a list, and the token for the next part.
struct Page<Item> {
    let items: [Item]
    let nextToken: String?

    /// - Parameters:
    ///   - list: The whole list.
    ///   - name: What identifies the list in its tokens.
    ///   - token: The token that the client sent.
    ///   - size: The most items on the page.
    init(of list: [Item], named name: String, after token: String?, size: Int) throws(ServiceError) {
        let offset = try token.map { text throws(ServiceError) in try PageToken.offset(in: text, of: name) } ?? 0
        let rest = list.dropFirst(offset)
        items = Array(rest.prefix(size))
        nextToken = rest.count > size ? PageToken(list: name, offset: offset + size).text : nil
    }
}
