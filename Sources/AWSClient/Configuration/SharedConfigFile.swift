// SPDX-License-Identifier: Apache-2.0

/// A shared configuration or credentials file of AWS's tools.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html>
struct SharedConfigFile: Hashable, Sendable {
    /// Which of the two files, which write a profile's header differently.
    enum Kind: Hashable, Sendable {
        /// `~/.aws/config`.
        case config
        /// `~/.aws/credentials`.
        case credentials
    }

    let path: String
    let sections: [ConfigSection.Name: ConfigSection]

    /// A file without sections.
    static func empty(path: String) -> SharedConfigFile { SharedConfigFile(path: path, sections: [:]) }

    /// - Throws: ``AWSError/Code/configuration`` with the file's name and line.
    static func parse(_ bytes: [UInt8], path: String, kind: Kind) throws(AWSError) -> SharedConfigFile {
        var parser = SharedConfigParser(path: path, kind: kind)
        // Split as bytes: as characters, CR LF would be one that is not equal to LF.
        for bytes in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard let line = String(validating: bytes, as: UTF8.self) else {
                throw AWSError(.configuration, "\(path) is not UTF-8 text.", hint: "Save the file as UTF-8.")
            }
            try parser.read(line)
        }
        return SharedConfigFile(path: path, sections: parser.sections)
    }

    /// The names of the profiles in it.
    var profileNames: [String] {
        sections.keys.compactMap { name in
            guard case .profile(let profile) = name else { return nil }
            return profile
        }
    }
}
