// SPDX-License-Identifier: Apache-2.0

/// What the user chose for all calls; an absent choice is left to the environment and the configuration files.
public struct AWSOptions: Sendable {
    /// `--profile`: the profile to take credentials and settings from, before environment keys.
    public var profile: String?
    /// `--endpoint-url`: the address of every service.
    public var endpointURL: String?
    /// `--ca-bundle`: a PEM file with the certificates to trust instead of the system's.
    public var caBundle: String?
    /// The longest wait for a connection.
    public var connectTimeout: Duration
    /// The longest silence of a connection.
    public var readTimeout: Duration
    /// `--max-attempts`: how often a describe is tried in all.
    public var maxAttempts: Int?
    /// The program's name and version for the User-Agent, such as `wsigate/1.0.0`.
    public var userAgentProduct: String
    /// What follows it, such as `run/0193…`, so that CloudTrail can be joined with the audit log.
    public var userAgentSuffix: String
    /// Takes one line per attempt: operation, method, URL, status or failure, request ID, milliseconds; never a header
    /// or a body.
    public var trace: (@Sendable (String) -> Void)?

    /// Choices; none by default.
    public init(
        profile: String? = nil,
        endpointURL: String? = nil,
        caBundle: String? = nil,
        connectTimeout: Duration = .seconds(10),
        readTimeout: Duration = .seconds(60),
        maxAttempts: Int? = nil,
        userAgentProduct: String = "wsigate",
        userAgentSuffix: String = "",
        trace: (@Sendable (String) -> Void)? = nil
    ) {
        self.profile = profile
        self.endpointURL = endpointURL
        self.caBundle = caBundle
        self.connectTimeout = connectTimeout
        self.readTimeout = readTimeout
        self.maxAttempts = maxAttempts
        self.userAgentProduct = userAgentProduct
        self.userAgentSuffix = userAgentSuffix
        self.trace = trace
    }
}
