// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel
import SigV4

/// The verifier of Signature Version 4: it signs what it received with the secret it knows, and compares.
///
/// Specification: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
struct Authenticator: Sendable {
    /// How far a request's time may be from the simulator's, in seconds.
    static let tolerance = 300.0

    private let accounts: [String: Account]

    init(_ accounts: [Account]) {
        self.accounts = Dictionary(accounts.map { ($0.accessKeyID, $0) }) { first, _ in first }
    }

    func caller(of request: IncomingRequest, at now: Date) throws(AuthenticationFailure) -> Caller {
        let authorization = try authorization(of: request)
        guard let account = accounts[authorization.accessKeyID] else { throw .unknownKey }
        try checkToken(of: request, account)
        let (region, service) = try scope(authorization)
        try checkCoverage(of: request, authorization)
        let time = try time(of: request, authorization)
        try checkSkew(time, now)
        try checkSignature(of: request, authorization, time, account)
        return Caller(account: account, region: region, service: service)
    }

    private func authorization(of request: IncomingRequest) throws(AuthenticationFailure) -> AuthorizationHeader {
        guard let text = request.value(of: "authorization") else { throw .missing }
        guard let header = AuthorizationHeader(parsing: text) else {
            throw .incomplete(
                "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters of the "
                    + "algorithm AWS4-HMAC-SHA256."
            )
        }
        return header
    }

    private func checkToken(of request: IncomingRequest, _ account: Account) throws(AuthenticationFailure) {
        let given = Array((request.value(of: "x-amz-security-token") ?? "").utf8)
        let expected = account.sessionToken?.utf8Bytes ?? []
        guard ConstantTime.areEqual(given, expected) else { throw .unknownKey }
    }

    private func scope(
        _ authorization: AuthorizationHeader
    ) throws(AuthenticationFailure) -> (Region, ServiceName) {
        guard let service = ServiceName(rawValue: authorization.service) else {
            throw .signature("Credential should be scoped to correct service: 'workspaces' or 'sts'.")
        }
        guard let region = Region(authorization.region) else {
            throw .signature("Credential should be scoped to a valid region, not '\(authorization.region)'.")
        }
        return (region, service)
    }

    /// AWS wants the host and every `x-amz-` field signed, or somebody on the way could change them.
    private func checkCoverage(
        of request: IncomingRequest,
        _ authorization: AuthorizationHeader
    ) throws(AuthenticationFailure) {
        guard authorization.signedHeaders.contains("host") else {
            throw .signature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
        }
        let unsigned = request.fields.first {
            $0.name.hasPrefix("x-amz-") && !authorization.signedHeaders.contains($0.name)
        }
        if let unsigned { throw .signature("'\(unsigned.name)' must be a 'SignedHeader' in the AWS Authorization.") }
    }

    private func time(
        of request: IncomingRequest,
        _ authorization: AuthorizationHeader
    ) throws(AuthenticationFailure) -> WireTime {
        guard let text = request.value(of: "x-amz-date"), let time = WireTime(amzDate: text) else {
            throw .incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
        }
        guard text.hasPrefix(authorization.day) else {
            throw .signature(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                    + "'\(authorization.day)' != '\(text.prefix(8))', from '\(text)'."
            )
        }
        return time
    }

    private func checkSkew(_ time: WireTime, _ now: Date) throws(AuthenticationFailure) {
        let age = now.timeIntervalSince(time.date)
        let clock = WireTime(now).amzDate
        let limit = WireTime(now.addingTimeInterval(age > 0 ? -Self.tolerance : Self.tolerance)).amzDate
        if age > Self.tolerance {
            throw .signature("Signature expired: \(time.amzDate) is now earlier than \(limit) (\(clock) - 5 min.)")
        }
        if age < -Self.tolerance {
            throw .signature(
                "Signature not yet current: \(time.amzDate) is still later than \(limit) (\(clock) + 5 min.)"
            )
        }
    }

    private func checkSignature(
        of request: IncomingRequest,
        _ authorization: AuthorizationHeader,
        _ time: WireTime,
        _ account: Account
    ) throws(AuthenticationFailure) {
        let signable = SignableRequest(
            method: request.method,
            path: request.path,
            query: request.query,
            headers: request.fields.map { SigningHeader(name: $0.name, value: $0.value) },
            payloadSHA256: SHA256.hash(request.body).hex
        )
        let expected = SigV4Signature.compute(
            canonicalRequest: CanonicalRequest(
                signable,
                signedHeaders: authorization.signedHeaders,
                style: .standard
            ),
            scope: SigningScope(date: time.date, region: authorization.region, service: authorization.service),
            secretAccessKey: account.secretAccessKey
        )
        let isExpected = ConstantTime.areEqual(Array(authorization.signature.utf8), Array(expected.utf8))
        guard isExpected else { throw .wrongSignature }
    }
}
