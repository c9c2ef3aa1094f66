// SPDX-License-Identifier: Apache-2.0

import Cryptography
public import FoundationEssentials

/// Signs requests to one service in one Region.
public struct SigV4Signer: Sendable {
    private let credentials: SigningCredentials
    private let region: String
    private let service: String
    private let style: SigningStyle

    /// A signer.
    public init(credentials: SigningCredentials, region: String, service: String, style: SigningStyle = .standard) {
        self.credentials = credentials
        self.region = region
        self.service = service
        self.style = style
    }

    /// The header fields to add to a request: `X-Amz-Date`, `X-Amz-Security-Token` where there is a session token,
    /// `x-amz-content-sha256` where the service wants it, and `Authorization`.
    public func headers(for request: SignableRequest, at date: Date) -> [SigningHeader] {
        let scope = SigningScope(date: date, region: region, service: service)
        let token = credentials.sessionToken.map { SigningHeader(name: "X-Amz-Security-Token", value: $0.text()) }
        var added = [SigningHeader(name: "X-Amz-Date", value: scope.amzDate)]
        if style.sendsPayloadHash {
            added.append(SigningHeader(name: "x-amz-content-sha256", value: request.payloadSHA256))
        }
        if let token, style.signsSessionToken { added.append(token) }
        var signed = request
        signed.headers += added
        added.append(SigningHeader(name: "Authorization", value: authorization(for: signed, scope: scope)))
        if let token, !style.signsSessionToken { added.append(token) }
        return added
    }

    /// The query of a presigned request, without `?`: the request's own and the signature's parameters.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - date: When it is signed.
    ///   - expires: For how many seconds it holds.
    public func presignedQuery(for request: SignableRequest, at date: Date, expires: Int) -> String {
        let scope = SigningScope(date: date, region: region, service: service)
        let names = CanonicalHeaders(request.headers, signedHeaders: nil).names
        var parameters = [
            ("X-Amz-Algorithm", SigV4Signature.algorithm),
            ("X-Amz-Credential", "\(credentials.accessKeyID)/\(scope.credentialScope)"),
            ("X-Amz-Date", scope.amzDate), ("X-Amz-SignedHeaders", names), ("X-Amz-Expires", String(expires)),
        ]
        let token = credentials.sessionToken.map { ("X-Amz-Security-Token", $0.text()) }
        if let token, style.signsSessionToken { parameters.append(token) }
        let query = Self.appending(parameters, to: request.query)
        let signature = signature(
            of: SignableRequest(
                method: request.method,
                path: request.path,
                query: query,
                headers: request.headers,
                payloadSHA256: request.payloadSHA256
            ),
            scope: scope
        )
        let unsigned = style.signsSessionToken ? nil : token
        return Self.appending([unsigned, ("X-Amz-Signature", signature.value)].compactMap(\.self), to: query)
    }

    private func authorization(for request: SignableRequest, scope: SigningScope) -> String {
        let signature = signature(of: request, scope: scope)
        return "\(SigV4Signature.algorithm) Credential=\(credentials.accessKeyID)/\(scope.credentialScope), "
            + "SignedHeaders=\(signature.signedHeaders), Signature=\(signature.value)"
    }

    private func signature(
        of request: SignableRequest,
        scope: SigningScope
    ) -> (value: String, signedHeaders: String) {
        let canonical = CanonicalRequest(request, style: style)
        let value = SigV4Signature.compute(
            canonicalRequest: canonical,
            scope: scope,
            secretAccessKey: credentials.secretAccessKey
        )
        return (value, canonical.signedHeaders)
    }

    private static func appending(_ parameters: [(String, String)], to query: String) -> String {
        let added = parameters.map { "\($0)=\(PercentEncoding.encode($1.utf8))" }
        return ((query.isEmpty ? [] : [query]) + added).joined(separator: "&")
    }
}
