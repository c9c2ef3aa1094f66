// SPDX-License-Identifier: Apache-2.0

/// The path of a canonical request.
enum CanonicalPath {
    private static let slash = UInt8(ascii: "/")

    static func make(_ path: String, style: SigningStyle) -> String {
        let wire = Array(path.utf8)
        let path = style.normalizesPath ? normalized(wire) : wire
        let bytes = style.encodesPathTwice ? path : PercentEncoding.decode(path[...])
        return bytes.isEmpty ? "/" : PercentEncoding.encode(bytes, keepingSlashes: true)
    }

    /// The path without dot segments and repeated slashes.
    ///
    /// Specification: <https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4>, except that, as in AWS's own signers,
    /// a slash is at the end only if the path had one there: `/a/b/..` becomes `/a`.
    private static func normalized(_ path: [UInt8]) -> [UInt8] {
        var segments: [ArraySlice<UInt8>] = []
        for segment in path.split(separator: slash) {
            if segment.elementsEqual("..".utf8) {
                _ = segments.popLast()
            } else if !segment.elementsEqual(".".utf8) {
                segments.append(segment)
            }
        }
        let end = path.last == slash && !segments.isEmpty ? [slash] : []
        return [slash] + segments.joined(separator: [slash]) + end
    }
}
