// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension Policy {
    /// The policy that a file's bytes hold, YAML or JSON.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - fileName: How the user named it, for messages.
    ///   - sha256: The SHA-256 of the bytes in lower-case hexadecimal; this module does no hashing.
    /// - Throws: ``PolicyError`` with everything that is wrong with the file.
    public static func parse(_ bytes: [UInt8], fileName: String, sha256: String) throws(PolicyError) -> Policy {
        guard bytes.count <= maximumBytes else { throw .tooLarge(bytes.count, fileName: fileName) }
        var reader = PolicyReader()
        let document = StrictYAML.examine(bytes)
        for problem in document.problems { reader.report(problem) }
        let contents = document.root.flatMap { reader.contents(of: $0) }
        guard let contents, reader.findings.isEmpty else {
            let findings = reader.findings.isEmpty ? [Finding("the file holds no policy")] : reader.findings
            throw PolicyError(findings, in: SourceText(bytes, fileName: fileName))
        }
        return Policy(
            name: contents.name,
            mode: contents.mode,
            contact: contents.contact,
            sha256: sha256,
            allow: contents.allow,
            deny: contents.deny
        )
    }
}

extension PolicyError {
    fileprivate static func tooLarge(_ count: Int, fileName: String) -> PolicyError {
        let finding = Finding(
            "the file is \(count) bytes, and a policy is at most \(Policy.maximumBytes) (1 MiB)",
            fix: "check that this is the policy; name accounts under 'accounts' once and use the names"
        )
        return PolicyError([finding], in: SourceText([], fileName: fileName))
    }
}
