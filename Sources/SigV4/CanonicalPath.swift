// SPDX-License-Identifier: Apache-2.0

/// The path of a canonical request.
enum CanonicalPath {
    static func make(_ path: String, style: SigningStyle) -> String {
        let path = style.normalizesPath ? normalized(path) : path
        let bytes = style.encodesPathTwice ? Array(path.utf8) : PercentEncoding.decode(path)
        return bytes.isEmpty ? "/" : PercentEncoding.encode(bytes, keepingSlashes: true)
    }

    /// The path without dot segments and repeated slashes.
    ///
    /// Specification: <https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4>
    private static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/") {
            switch segment {
            case ".": continue
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        let endsInSlash = path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("/..")
        return "/" + segments.joined(separator: "/") + (endsInSlash && !segments.isEmpty ? "/" : "")
    }
}
