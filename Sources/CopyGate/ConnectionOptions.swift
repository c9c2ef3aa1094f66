// SPDX-License-Identifier: Apache-2.0

/// How to reach AWS.
public struct ConnectionOptions: Sendable {
    /// The profile to take credentials and settings from.
    public var profile: String?
    /// The profile of the image's owner, for `DescribeWorkspaceImagePermissions` alone.
    public var ownerProfile: String?
    /// An endpoint for every service, instead of AWS's.
    public var endpointURL: String?
    /// A file of certificates to trust, instead of the system's.
    public var caBundle: String?
    /// How long to wait for a connection.
    public var connectTimeout: Duration
    /// The longest silence while waiting for an answer.
    public var readTimeout: Duration
    /// How often a request is sent at the most.
    public var maximumAttempts: Int?
    /// Told of each request and answer in one line, without any secret.
    public var trace: (@Sendable (String) -> Void)?

    /// Options; the time-outs default to the AWS CLI's.
    public init(
        profile: String? = nil,
        ownerProfile: String? = nil,
        endpointURL: String? = nil,
        caBundle: String? = nil,
        connectTimeout: Duration = .seconds(60),
        readTimeout: Duration = .seconds(60),
        maximumAttempts: Int? = nil,
        trace: (@Sendable (String) -> Void)? = nil
    ) {
        self.profile = profile
        self.ownerProfile = ownerProfile
        self.endpointURL = endpointURL
        self.caBundle = caBundle
        self.connectTimeout = connectTimeout
        self.readTimeout = readTimeout
        self.maximumAttempts = maximumAttempts
        self.trace = trace
    }
}
