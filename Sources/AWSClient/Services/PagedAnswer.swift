// SPDX-License-Identifier: Apache-2.0

/// The pages of one operation, as they come in.
struct PagedAnswer: Sendable {
    /// The most pages that are read: far more than an account has images.
    static let maximumPages = 10_000

    private(set) var requestIDs: [String] = []
    private(set) var nextToken: String?
    private var pages = 0
    private var seenTokens: Set<String> = []

    /// Takes a page; whether another one follows.
    ///
    /// - Throws: ``MalformedAnswer`` for a token that has been there before: reading on would never end.
    mutating func take(_ fields: AnswerFields, requestID: String?) throws(MalformedAnswer) -> Bool {
        if let requestID { requestIDs.append(requestID) }
        pages += 1
        nextToken = try fields.string("NextToken").flatMap { $0.isEmpty ? nil : $0 }
        guard let nextToken else { return false }
        guard seenTokens.insert(nextToken).inserted else { throw MalformedAnswer("a NextToken that repeats itself") }
        guard pages < Self.maximumPages else { throw MalformedAnswer("more than \(Self.maximumPages) pages") }
        return true
    }

    /// Whether no page has come yet.
    var isEmpty: Bool { pages == 0 }
}
