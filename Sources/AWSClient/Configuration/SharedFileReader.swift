// SPDX-License-Identifier: Apache-2.0

/// Finds and reads the shared files.
struct SharedFileReader {
    let environment: Environment
    let surroundings: Surroundings

    /// The file that the variable names, else the one at the default path; one that does not exist is empty.
    ///
    /// - Throws: ``AWSError/Code/configuration`` if it is there and cannot be read or parsed.
    func file(
        _ variable: String,
        default path: String,
        kind: SharedConfigFile.Kind
    ) throws(AWSError) -> SharedConfigFile {
        let named = environment[variable]
        guard let path = environment.expandingHome(named ?? path) else {
            // Without HOME, a path with '~' would be one in the current folder, which nobody named.
            guard let named else { return .empty(path: "\(path) (HOME is not set)") }
            let message = "\(variable) is '\(named)', but HOME is not set."
            throw AWSError(.configuration, message, hint: "Set HOME, or give the whole path.")
        }
        guard let bytes = try bytes(of: path) else { return .empty(path: path) }
        guard bytes.count <= SharedConfiguration.maximumBytes else {
            let message = "\(path) is larger than \(SharedConfiguration.maximumBytes) bytes."
            throw AWSError(.configuration, message, hint: "Name the right file in \(variable).")
        }
        return try SharedConfigFile.parse(bytes, path: path, kind: kind)
    }

    private func bytes(of path: String) throws(AWSError) -> [UInt8]? {
        do {
            return try surroundings.readFile(path)
        } catch {
            let hint = "Check that it is a file and that you may read it."
            throw AWSError(.configuration, "\(path) cannot be read.", hint: hint)
        }
    }
}
