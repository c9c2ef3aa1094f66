// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import Testing

@testable import SigV4

/// What neither suite covers.
struct CanonicalTests {
    static let s3Paths = [
        ("/a+b", "/a%2Bb"), ("/a%2bb", "/a%2Bb"), ("/a=b", "/a%3Db"), ("/(", "/%28"), ("/a:b@c", "/a%3Ab%40c"),
        ("/%7Ea", "/~a"), ("/100%", "/100%25"), ("/%zz", "/%25zz"), ("/a/../b", "/a/../b"), ("", "/"), ("//", "//"),
    ]

    @Test(arguments: s3Paths)
    func anS3KeyHasOneFormHoweverItIsOnTheWire(wire: String, canonical: String) {
        #expect(CanonicalPath.make(wire, style: .s3) == canonical)
    }

    static let queries = [
        ("", ""), ("a", "a="), ("a&b", "a=&b="), ("&a=1&&b=2&", "a=1&b=2"), ("a=b=c", "a=b%3Dc"), ("=v", "=v"),
        ("a=%2f", "a=%2F"), ("%61=1", "a=1"), ("b&a", "a=&b="), ("a=ü", "a=%C3%BC"),
        // A combining mark makes one character of itself and the sign before it.
        ("a=\u{301}&\u{301}=b", "%CC%81=b&a=%CC%81"),
    ]

    @Test(arguments: queries)
    func aQueryHasOneForm(wire: String, canonical: String) {
        #expect(CanonicalQuery.make(wire) == canonical)
    }

    static let values = [
        ("  a  ", "a"), ("a   b", "a b"), ("a\t b", "a b"), ("a\r\n b", "a b"), ("", ""), ("   ", ""),
        ("\"a  b\"", "\"a b\""), ("a  \u{301}b", "a \u{301}b"),
    ]

    @Test(arguments: values)
    func aFieldsValueIsTrimmedInsideToo(value: String, canonical: String) {
        let headers = CanonicalHeaders([SigningHeader(name: "X-A", value: value)], signedHeaders: nil)
        #expect(headers.text == "x-a:\(canonical)\n")
    }

    @Test func onlyTheNamedFieldsAreSigned() {
        let headers = CanonicalHeaders(
            [SigningHeader(name: "Host", value: "h"), SigningHeader(name: "X-B", value: "b")],
            signedHeaders: ["host", "missing"]
        )
        #expect(headers.names == "host")
    }

    static let paths = [
        ("", "/"), ("/", "/"), ("/..", "/"), ("/a/.", "/a"), ("/a/b/../", "/a/"), ("/...", "/..."), ("/.a", "/.a"),
        ("/a//\u{301}", "/a/%CC%81"), ("/%2e%2E/a", "/%252e%252E/a"),
    ]

    @Test(arguments: paths)
    func aPathIsNormalizedAndEncodedAgain(wire: String, canonical: String) {
        #expect(CanonicalPath.make(wire, style: .standard) == canonical)
    }

    static let times: [(seconds: Double, text: String)] = [
        (0, "19700101T000000Z"), (1_440_938_160, "20150830T123600Z"), (1_440_938_160.999, "20150830T123600Z"),
        (4_102_444_799.5, "20991231T235959Z"), (951_782_400, "20000229T000000Z"),
    ]

    @Test(arguments: times)
    func aTimeIsCutToWholeSeconds(seconds: Double, text: String) {
        let scope = SigningScope(date: Date(timeIntervalSince1970: seconds), region: "r", service: "s")
        #expect(scope.amzDate == text)
        #expect(scope.credentialScope == "\(text.prefix(8))/r/s/aws4_request")
    }
}
