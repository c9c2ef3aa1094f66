// SPDX-License-Identifier: Apache-2.0

/// How a session's calls are made, once options, environment and profile have been weighed.
struct CallSettings: Sendable {
    let caBundle: String?
    let connectTimeout: Duration
    let readTimeout: Duration
    let maxAttempts: Int
    let userAgent: String
    let trace: (@Sendable (String) -> Void)?

    init(
        options: AWSOptions,
        environment: Environment,
        profile: Profile?,
        surroundings: Surroundings
    ) throws(AWSError) {
        caBundle = try Self.caBundle(options.caBundle, environment, profile, surroundings)
        connectTimeout = options.connectTimeout
        readTimeout = options.readTimeout
        maxAttempts = try Self.maxAttempts(options.maxAttempts, environment, profile)
        userAgent = Self.headerSafe("\(options.userAgentProduct) \(options.userAgentSuffix)")
        trace = options.trace
    }

    private static func caBundle(
        _ option: String?,
        _ environment: Environment,
        _ profile: Profile?,
        _ surroundings: Surroundings
    ) throws(AWSError) -> String? {
        let setting = profile?.setting("ca_bundle")
        let candidates = [
            (option, "--ca-bundle"), (environment["AWS_CA_BUNDLE"], "AWS_CA_BUNDLE"),
            (setting?.value, "ca_bundle (\(setting?.place ?? ""))"),
        ]
        for case (let path?, let source) in candidates {
            if let path = environment.expandingHome(path), (try? surroundings.readFile(path)) ?? nil != nil {
                return path
            }
            let hint = "Name a file of certificates in PEM form that you may read."
            throw AWSError(.configuration, "\(source) names '\(path)', which cannot be read.", hint: hint)
        }
        return nil
    }

    private static func maxAttempts(
        _ option: Int?,
        _ environment: Environment,
        _ profile: Profile?
    ) throws(AWSError) -> Int {
        let setting = profile?.setting("max_attempts")
        let candidates = [
            (option.map(String.init), "--max-attempts"), (environment["AWS_MAX_ATTEMPTS"], "AWS_MAX_ATTEMPTS"),
            (setting?.value, "max_attempts (\(setting?.place ?? ""))"),
        ]
        for case (let text?, let source) in candidates {
            if let count = Int(text), (1...100).contains(count) { return count }
            let message = "\(source) is '\(PrintableText.line(text, limit: 32))', which is no number from 1 to 100."
            throw AWSError(.configuration, message, hint: "Give the number of attempts in all, such as 3.")
        }
        return 3
    }

    /// The text with everything that could end a header replaced.
    private static func headerSafe(_ text: String) -> String {
        let bytes = text.utf8.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "-") }
        return PrintableText.trimmed(String(decoding: bytes, as: UTF8.self))
    }
}
