// SPDX-License-Identifier: Apache-2.0

/// The variables that the tour's commands see: these and no others, so nothing of the user's AWS set-up.
struct TourEnvironment {
    let folder: String
    let port: Int
    /// Where the system's loader looks; without it a program that needs it would not start.
    let libraryPath: String?

    /// What a process gets.
    var variables: [String: String] {
        var variables = [
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_REGION": "eu-central-1",
            "AWS_CONFIG_FILE": "\(folder)/\(TourFile.awsConfig.name)",
            "AWS_SHARED_CREDENTIALS_FILE": "\(folder)/\(TourFile.awsCredentials.name)",
            "AWS_ACCESS_KEY_ID": TourWorld.accessKeyID,
            "AWS_SECRET_ACCESS_KEY": TourWorld.secretAccessKey,
            "AWS_EC2_METADATA_DISABLED": "true",
            "HOME": folder,
            "PATH": ExecutableFinder.systemFolders.joined(separator: ":"),
        ]
        variables["LD_LIBRARY_PATH"] = libraryPath
        return variables
    }

    /// What one would type to have them, without the secret.
    var setUp: [String] {
        [
            "cd \(ShellWord.quoted(folder))",
            "export AWS_ENDPOINT_URL=\(endpoint) AWS_REGION=eu-central-1",
            "export AWS_CONFIG_FILE=$PWD/\(TourFile.awsConfig.name)",
            "export AWS_SHARED_CREDENTIALS_FILE=$PWD/\(TourFile.awsCredentials.name)",
            "export AWS_ACCESS_KEY_ID=\(TourWorld.accessKeyID)",
            "export AWS_SECRET_ACCESS_KEY=********",
        ]
    }

    private var endpoint: String { "http://127.0.0.1:\(port)" }
}
