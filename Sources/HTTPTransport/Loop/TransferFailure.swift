// SPDX-License-Identifier: Apache-2.0

import CCurl

/// libcurl's result codes in words.
enum TransferFailure {
    /// The error for a transfer that libcurl ended.
    static func error(_ code: CURLcode, _ transfer: Transfer, sent: TransportError.Sent) -> TransportError {
        let authority = transfer.destination.authority
        func make(_ code: TransportError.Code, _ message: String) -> TransportError {
            TransportError(code, message, sent: sent)
        }
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: return make(.invalidURL, "the URL is malformed")
        case CURLE_COULDNT_RESOLVE_HOST:
            return make(.nameResolution, "the name '\(transfer.destination.host)' has no address")
        case CURLE_COULDNT_RESOLVE_PROXY: return make(.nameResolution, "the proxy's name has no address")
        case CURLE_COULDNT_CONNECT: return couldNotConnect(transfer, sent)
        case CURLE_OPERATION_TIMEDOUT: return timedOut(transfer, sent: sent)
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR: return closed(transfer, sent)
        case CURLE_PARTIAL_FILE: return truncated(transfer, sent)
        case CURLE_WRITE_ERROR where transfer.isTooLarge:
            let limit = transfer.request.maximumResponseBytes
            return make(.responseTooLarge, "the answer of \(authority) is larger than \(limit) bytes")
        case CURLE_PROXY: return make(.proxy, "the proxy did not let the request through: \(transfer.detail)")
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CIPHER,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
            return make(.tls, "TLS with \(authority) failed: \(transfer.detail)")
        default: return make(.other, "the request to \(authority) failed: \(detail(code, transfer))")
        }
    }

    /// The error for a transfer that took too long; libcurl or the loop ended it.
    static func timedOut(_ transfer: Transfer, sent: TransportError.Sent) -> TransportError {
        let authority = transfer.destination.authority
        let elapsed = words(transfer.start.duration(to: .now))
        let message =
            switch (sent, transfer.status) {
            case (.nothing, _): "no connection to \(authority) within \(elapsed)"
            case (.perhaps, 0): "no answer from \(authority) within \(elapsed)"
            case (.perhaps, _): "the answer of \(authority) stopped coming; given up after \(elapsed)"
            }
        return TransportError(.timeout, message, sent: sent)
    }

    private static func couldNotConnect(_ transfer: Transfer, _ sent: TransportError.Sent) -> TransportError {
        let authority = transfer.destination.authority
        guard transfer.detail.contains("refused") else {
            return TransportError(
                .connectionFailed,
                "no connection to \(authority): \(detail(CURLE_COULDNT_CONNECT, transfer))",
                sent: sent
            )
        }
        return TransportError(.connectionRefused, "\(authority) refuses connections: nobody listens there", sent: sent)
    }

    private static func closed(_ transfer: Transfer, _ sent: TransportError.Sent) -> TransportError {
        guard transfer.status == 0 else { return truncated(transfer, sent) }
        let authority = transfer.destination.authority
        return TransportError(.connectionClosed, "\(authority) closed the connection without an answer", sent: sent)
    }

    private static func truncated(_ transfer: Transfer, _ sent: TransportError.Sent) -> TransportError {
        let authority = transfer.destination.authority
        return TransportError(.truncated, "the connection to \(authority) ended within the answer", sent: sent)
    }

    private static func detail(_ code: CURLcode, _ transfer: Transfer) -> String {
        transfer.detail.isEmpty ? unsafe String(cString: curl_easy_strerror(code)) : transfer.detail
    }

    private static func words(_ duration: Duration) -> String {
        let milliseconds = duration.roundedMilliseconds
        return milliseconds < 2000 ? "\(milliseconds) ms" : "\(milliseconds / 1000) s"
    }
}
