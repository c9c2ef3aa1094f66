// SPDX-License-Identifier: Apache-2.0

import Cryptography
import FoundationEssentials
import GateModel
import HTTPTransport
import SigV4

extension ServiceConnection {
    /// The request as it goes over the wire. Every attempt is signed anew, as a signature holds for minutes only.
    func signed(
        _ call: ServiceCall,
        _ attempt: Attempt,
        with credentials: SigningCredentials,
        at date: Date
    ) -> HTTPRequest {
        let headers = unsignedHeaders(call, attempt)
        let signer = SigV4Signer(
            credentials: credentials,
            region: region.description,
            service: service.identifier,
            style: .standard
        )
        let signable = SignableRequest(
            method: "POST",
            path: endpoint.path,
            query: "",
            headers: headers,
            payloadSHA256: SHA256.hash(call.body).hex
        )
        return request(call, headers: headers + signer.headers(for: signable, at: date))
    }

    private func unsignedHeaders(_ call: ServiceCall, _ attempt: Attempt) -> [SigningHeader] {
        var headers = [
            SigningHeader(name: "Host", value: endpoint.authority),
            SigningHeader(name: "Content-Type", value: call.contentType),
            SigningHeader(name: "amz-sdk-invocation-id", value: attempt.invocation),
            SigningHeader(name: "amz-sdk-request", value: "attempt=\(attempt.number); max=\(attempt.limit)"),
        ]
        if let target = call.target { headers.append(SigningHeader(name: "X-Amz-Target", value: target)) }
        return headers
    }

    private func request(_ call: ServiceCall, headers: [SigningHeader]) -> HTTPRequest {
        var fields = HTTPHeaders()
        for header in headers { fields.add(name: header.name, value: header.value) }
        fields.add(name: "User-Agent", value: context.settings.userAgent)
        var request = HTTPRequest(method: "POST", url: endpoint.url, headers: fields, body: call.body)
        request.freshConnection = call.freshConnection
        // Only an endpoint that somebody named is plaintext, and what is on this machine needs no proxy.
        request.allowsPlaintext = endpoint.isPlaintext
        request.bypassesProxy = endpoint.isLoopback
        request.connectTimeout = context.settings.connectTimeout
        request.readTimeout = context.settings.readTimeout
        request.caBundle = context.settings.caBundle
        return request
    }
}
