// SPDX-License-Identifier: Apache-2.0

/// AWS's common error codes, by what they mean to a client.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>
enum ErrorCodes {
    /// Fewer requests, please: the request was not looked at.
    static let throttling: Set = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
        "BandwidthLimitExceeded", "LimitExceededException", "SlowDown", "EC2ThrottledException",
        "TransactionInProgressException", "PriorRequestNotComplete",
    ]

    /// Faults that may be gone the next moment.
    static let transient: Set = [
        "RequestTimeout", "RequestTimeoutException", "InternalError", "InternalFailure", "InternalServerException",
        "InternalServerError", "ServiceUnavailable", "ServiceUnavailableException", "IDPCommunicationError",
    ]

    /// Codes that, even with a status of 4xx, don't say that nothing was done.
    static let indefinite: Set = transient.union(["TransactionInProgressException", "PriorRequestNotComplete"])

    /// The key or the signature is not accepted.
    static let credentials: Set = [
        "InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId", "InvalidToken", "AuthFailure",
        "SignatureDoesNotMatch", "InvalidSignature", "InvalidSignatureException", "IncompleteSignature",
        "IncompleteSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException",
    ]

    /// The credentials have ended.
    static let expired: Set = ["ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"]

    /// The signature's time is not AWS's.
    static let clock: Set = ["RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture"]

    /// The caller may not do that.
    static let denied: Set = ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized"]

    /// The code without the namespace before `#` and the address after `:`; `nil` if it is no code.
    static func normalized(_ text: String?) -> String? {
        guard let head = text?.prefix(while: { $0 != ":" }) else { return nil }
        let code = PrintableText.trimmed(head.split(separator: "#", omittingEmptySubsequences: false).last ?? head)
        guard (1...128).contains(code.utf8.count), code.utf8.allSatisfy(isCodeByte) else { return nil }
        return code
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "._-".utf8.contains(byte)
        }
    }
}
