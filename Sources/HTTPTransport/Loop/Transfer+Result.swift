// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// What became of a transfer. To be asked while the handle still has its numbers.
extension Transfer {
    /// The result by libcurl's account.
    func result(_ status: CURLcode) -> Result<HTTPResponse, TransportError> {
        if status == CURLE_OK { return completed() }
        if answer.isTooLarge { return .failure(tooLarge()) }
        if status == CURLE_OPERATION_TIMEDOUT { return .failure(expired(.connect)) }
        if answer.head == .complete { return .failure(truncated(by: Self.words(of: status))) }
        return .failure(failure(status))
    }

    func cancelled() -> TransportError {
        error(.cancelled, "cancelled while \(phase)")
    }

    func expired(_ limit: Watch.Limit) -> TransportError {
        if answer.head == .complete { return truncated(by: watch.words(limit)) }
        return error(.timeout, "\(watch.words(limit)) while \(phase)")
    }

    /// A connection that closes amid the head is a success to libcurl.
    private func completed() -> Result<HTTPResponse, TransportError> {
        guard answer.head == .complete else { return .failure(error(.connectionClosed, closedWords)) }
        return .success(HTTPResponse(status: answer.status, headers: answer.headers, body: answer.body))
    }

    private func failure(_ status: CURLcode) -> TransportError {
        let target = order.request.target
        switch status {
        case CURLE_COULDNT_RESOLVE_HOST:
            return error(.nameResolution, "no address found for host \(target.host)")
        case CURLE_COULDNT_RESOLVE_PROXY:
            return error(.proxy, "no address found for the proxy on the way to \(target.authority)")
        case CURLE_PROXY:
            return error(.proxy, "the proxy on the way to \(target.authority) failed: \(curlWords)")
        case CURLE_COULDNT_CONNECT: return unconnected()
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE: return closed()
        case _ where Self.tlsFailures.contains(status.rawValue):
            return error(.tls, "no secure connection to \(target.authority): \(tlsWords(status))")
        default:
            return error(.other, "the exchange with \(target.authority) failed: \(Self.words(of: status))")
        }
    }

    /// With a proxy the one that refused is the proxy, whom libcurl's words name.
    private func unconnected() -> TransportError {
        let target = order.request.target
        let reason = Int32(number(CURLINFO_OS_ERRNO))
        guard reason != ECONNREFUSED else {
            return error(.connectionRefused, "connection to \(target.authority) refused: \(curlWords)")
        }
        let words = reason == 0 ? "" : unsafe ": \(String(cString: strerror(reason)))"
        return error(.connectionFailed, "no connection to \(target.authority)\(words): \(curlWords)")
    }

    private func closed() -> TransportError {
        let connect = number(CURLINFO_HTTP_CONNECTCODE)
        guard connect == 0 || (200...299).contains(connect) else {
            let authority = order.request.target.authority
            return error(.proxy, "the proxy on the way to \(authority) answered \(connect)")
        }
        return error(.connectionClosed, closedWords)
    }

    private var closedWords: String { "the connection was closed while \(phase)" }

    private func truncated(by reason: String) -> TransportError {
        let target = order.request.target.authority
        let count = answer.body.count
        return error(.truncated, "the answer of \(target) broke off after \(count) bytes of its body: \(reason)")
    }

    private func tooLarge() -> TransportError {
        let request = order.request
        let limit =
            answer.head == .complete
            ? "a body of more than \(request.request.maximumResponseBytes) bytes"
            : "a head of more than \(IncomingAnswer.maximumHeaderBytes) bytes"
        return error(.responseTooLarge, "the answer of \(request.target.authority) has \(limit)")
    }

    private func tlsWords(_ status: CURLcode) -> String {
        let general = Self.words(of: status)
        return curlWords.isEmpty || curlWords == general ? general : "\(general): \(curlWords)"
    }

    private func error(_ code: TransportError.Code, _ message: String) -> TransportError {
        TransportError(code: code, message: message, sent: sent)
    }

    static func words(of status: CURLcode) -> String {
        unsafe String(cString: curl_easy_strerror(status))
    }

    private static let tlsFailures: Set<UInt32> = Set(
        [
            CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_SHUTDOWN_FAILED, CURLE_USE_SSL_FAILED,
        ].map(\.rawValue)
    )
}
