// SPDX-License-Identifier: Apache-2.0

/// A failure of libyaml's, put into words for somebody who wrote a file, not a parser.
struct SyntaxProblem {
    let problem: String
    let at: SourcePosition
    let context: String?
    let contextStart: SourcePosition

    var error: YAMLError {
        let words = Self.words.first { problem.hasPrefix($0.problem) }
        let position = words?.isAtContext == true && context != nil ? contextStart : at
        return YAMLError(words?.message ?? plain, fix: words?.fix, at: position)
    }

    private var plain: String {
        guard let context else { return problem }
        return "\(problem) \(context) that begins on line \(contextStart.line)"
    }

    private struct Words {
        let problem: String
        let message: String
        let fix: String
        /// Whether the beginning of the thing says more than the place where it went wrong.
        var isAtContext = false
    }

    /// The problems people meet, by the beginning of libyaml's words for them.
    private static let words = [
        Words(
            problem: "mapping values are not allowed",
            message: "a key and its ':' are not expected here",
            fix: "check the indentation; a text that holds ': ' needs quotes"
        ),
        Words(
            problem: "could not find expected ':'",
            message: "a ':' is missing after this key",
            fix: "write 'key: value'; a text of several lines needs quotes or '|'",
            isAtContext: true
        ),
        Words(
            problem: "found character that cannot start any token",
            message: "this character cannot begin a value",
            fix: "indent with spaces, not with tabs; a text that begins with @, ` or % needs quotes"
        ),
        Words(
            problem: "found a tab character",
            message: "a tab is used for indentation",
            fix: "indent with spaces"
        ),
        Words(
            problem: "found unexpected end of stream",
            message: "the quotes that open here are never closed",
            fix: "close them",
            isAtContext: true
        ),
        Words(
            problem: "found unexpected document indicator",
            message: "the quotes that open here are never closed",
            fix: "close them",
            isAtContext: true
        ),
        Words(
            problem: "did not find expected key",
            message: "this does not fit the mapping around it",
            fix: "give the keys of one mapping the same indentation; in quotes, write '' or \\\" for a quote"
        ),
        Words(
            problem: "did not find expected '-' indicator",
            message: "this does not fit the list around it",
            fix: "begin each entry of a list with '- ', all with the same indentation"
        ),
        Words(
            problem: "did not find expected ',' or ']'",
            message: "',' or ']' is expected here",
            fix: "put a comma between the entries of a list and close it with ']'"
        ),
        Words(
            problem: "did not find expected ',' or '}'",
            message: "',' or '}' is expected here",
            fix: "put a comma between the entries and close the mapping with '}'"
        ),
        Words(
            problem: "did not find expected alphabetic or numeric character",
            message: "a value cannot begin with '*' or '&' without quotes",
            fix: "put it in quotes: \"*\"",
            isAtContext: true
        ),
        Words(
            problem: "block sequence entries are not allowed",
            message: "a list entry ('- ') is not expected here",
            fix: "begin the list on a line of its own"
        ),
        Words(
            problem: "found unknown escape character",
            message: "this escape is unknown in double quotes",
            fix: "write \\\\ for a backslash, or use single quotes"
        ),
        Words(
            problem: "did not find expected hexdecimal number",
            message: "an escape in double quotes lacks its hexadecimal digits",
            fix: "write \\\\ for a backslash, or use single quotes"
        ),
        Words(
            problem: "found unknown directive name",
            message: "this directive is not supported",
            fix: "remove the line; a text that begins with '%' needs quotes",
            isAtContext: true
        ),
        Words(
            problem: "did not find expected <document start>",
            message: "the document has ended, and this stands after it",
            fix: "check the indentation and the brackets before it"
        ),
    ]
}
