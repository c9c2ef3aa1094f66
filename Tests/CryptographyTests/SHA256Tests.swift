// SPDX-License-Identifier: Apache-2.0

import Cryptography
import Testing

/// Messages from <https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>.
struct SHA256Tests {
    /// A message is a text that is repeated: spelled out, a million letters would slow the test's own log.
    static let examples: [(text: String, count: Int, digest: String)] = [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test(arguments: examples)
    func oneShotHashesTheStandardsExamples(text: String, count: Int, digest: String) {
        let message = Array(String(repeating: text, count: count).utf8)
        #expect(SHA256.hash(message).hex == digest)
        #expect(SHA256.hash(message.span).hex == digest)
    }

    @Test(arguments: examples)
    func piecesHashAsTheWhole(text: String, count: Int, digest: String) {
        let message = Array(String(repeating: text, count: count).utf8)
        var hash = SHA256()
        let middle = message.count / 3
        hash.update(Array(message[..<middle]))
        hash.update(Array(message[middle...]).span)
        let whole = hash.finalize()
        #expect(whole.hex == digest)
    }

    @Test func everySplitOfAMessageGivesTheSameDigest() {
        let message = (0..<200).map { UInt8($0) }
        let expected = SHA256.hash(message)
        for middle in message.indices {
            var hash = SHA256()
            hash.update(Array(message[..<middle]))
            hash.update(Array(message[middle...]))
            let digest = hash.finalize()
            #expect(digest == expected, "split at \(middle)")
        }
    }

    @Test func anUnfinishedHashDoesNotDisturbAnother() {
        var unfinished = SHA256()
        unfinished.update([1, 2, 3])
        let between = SHA256.hash([4])
        unfinished.update([4])
        let digest = unfinished.finalize()
        #expect(between == SHA256.hash([4]))
        #expect(digest == SHA256.hash([1, 2, 3, 4]))
    }

    @Test(arguments: [0, 1, 63, 64, 65, 1_000])
    func aPrefixIsAsIfItStoodInFront(count: Int) {
        let message = [UInt8](repeating: 7, count: count)
        #expect(SHA256.hash(prefix: 0, message.span) == SHA256.hash([0] + message))
        #expect(SHA256.hash(prefix: 255, message.span) == SHA256.hash([255] + message))
    }

    @Test func aNodeIsItsPrefixAndBothDigestsInOrder() {
        let (left, right) = (SHA256.hash([1]), SHA256.hash([2]))
        #expect(SHA256.hash(prefix: 1, left, right) == SHA256.hash([1] + left.bytes + right.bytes))
        #expect(SHA256.hash(prefix: 1, left, right) != SHA256.hash(prefix: 1, right, left))
    }

    @Test func manyTasksHashAtOnceWithoutMixingTheirMessages() async {
        let wrong = await withTaskGroup(of: Int.self) { group in
            for task in 0..<16 {
                group.addTask { wrongDigests(of: task) }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }
}

/// How often a one-shot digest differs from one by a context of its own.
private func wrongDigests(of task: Int) -> Int {
    (0..<500).count { number in
        let message = [UInt8](repeating: UInt8(truncatingIfNeeded: number &+ task), count: number)
        var hash = SHA256()
        hash.update(message)
        let expected = hash.finalize()
        return SHA256.hash(message) != expected
    }
}
