// SPDX-License-Identifier: Apache-2.0

/// How a service wants its canonical requests.
public struct SigningStyle: Hashable, Sendable {
    /// Whether dot segments and repeated slashes are removed from the path.
    public var normalizesPath: Bool
    /// Whether the path is percent-encoded as it is on the wire, which encodes what is encoded already once more.
    public var encodesPathTwice: Bool
    /// Whether `x-amz-content-sha256` is sent.
    public var sendsPayloadHash: Bool
    /// Whether the session token is covered by the signature, rather than added to the request afterwards.
    public var signsSessionToken: Bool

    /// A style.
    public init(
        normalizesPath: Bool = true,
        encodesPathTwice: Bool = true,
        sendsPayloadHash: Bool = false,
        signsSessionToken: Bool = true
    ) {
        self.normalizesPath = normalizesPath
        self.encodesPathTwice = encodesPathTwice
        self.sendsPayloadHash = sendsPayloadHash
        self.signsSessionToken = signsSessionToken
    }

    /// Every service but S3.
    public static let standard = SigningStyle()
    /// S3: keys are taken as they are, and the hash of the body is always sent.
    public static let s3 = SigningStyle(normalizesPath: false, encodesPathTwice: false, sendsPayloadHash: true)
}
