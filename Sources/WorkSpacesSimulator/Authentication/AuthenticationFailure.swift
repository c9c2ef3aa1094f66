// SPDX-License-Identifier: Apache-2.0

/// Why a request is not taken for its signer's, and how AWS's two kinds of services say so.
enum AuthenticationFailure: Error, Hashable, Sendable {
    case missing
    case incomplete(String)
    case unknownKey
    /// The signature is not the one expected, or it is, but too old or too new: the words say which.
    case signature(String)

    static let wrongSignature = Self.signature(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access "
            + "Key and signing method. Consult the service documentation for details."
    )

    func error(in dialect: Dialect) -> ServiceError {
        dialect == .json ? jsonError : queryError
    }

    /// Specification: <https://docs.aws.amazon.com/workspaces/latest/api/CommonErrors.html>
    private var jsonError: ServiceError {
        switch self {
        case .missing: Self.front("MissingAuthenticationTokenException", "Missing Authentication Token")
        case .incomplete(let message): Self.front("IncompleteSignatureException", message)
        case .unknownKey:
            Self.front("UnrecognizedClientException", "The security token included in the request is invalid.")
        case .signature(let message): Self.front("InvalidSignatureException", message)
        }
    }

    /// Specification: <https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html>
    private var queryError: ServiceError {
        switch self {
        case .missing:
            ServiceError("MissingAuthenticationToken", "Request is missing Authentication Token", status: 403)
        case .incomplete(let message): ServiceError("IncompleteSignature", message, status: 400)
        case .unknownKey:
            ServiceError(
                "InvalidClientTokenId",
                "The security token included in the request is invalid.",
                status: 403
            )
        case .signature(let message): ServiceError("SignatureDoesNotMatch", message, status: 403)
        }
    }

    private static func front(_ code: String, _ message: String) -> ServiceError {
        ServiceError(code, message, origin: .front)
    }
}
