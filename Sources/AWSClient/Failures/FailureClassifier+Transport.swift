// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport

extension FailureClassifier {
    /// A request without a whole answer.
    func classify(_ error: TransportError) -> AttemptFailure {
        let failure = ServiceFailure(
            operation: operation,
            code: "Transport.\(Self.name(of: error.code))",
            message: redactor.line(error.message),
            effect: error.sent == .nothing ? .notSent : .unknown
        )
        guard error.code != .cancelled else {
            return AttemptFailure(failure, .cancelled, "\(operation) was cancelled.", hint: "Run it again.")
        }
        return AttemptFailure(
            failure,
            .unavailable,
            "\(serviceInRegion) did not answer \(operation) (\(failure.code)): \(failure.message)",
            hint: hint(for: error.code),
            retry: Self.isTransient(error.code) ? .transient : nil
        )
    }

    private static func isTransient(_ code: TransportError.Code) -> Bool {
        switch code {
        case .invalidURL, .invalidRequest, .plaintextRefused, .responseTooLarge, .libraryMissing, .cancelled: false
        default: true
        }
    }

    /// `ConnectionClosed` for `connectionClosed`.
    private static func name(of code: TransportError.Code) -> String {
        guard code != .tls else { return "TLS" }
        return code.description.prefix(1).uppercased() + code.description.dropFirst()
    }

    private func hint(for code: TransportError.Code) -> String {
        switch code {
        case .nameResolution: "Check the Region '\(region)', the endpoint \(endpoint.url), and DNS."
        case .tls: "Check the certificate of \(endpoint.url); name a private authority's with --ca-bundle."
        case .proxy: "Check HTTPS_PROXY and NO_PROXY."
        case .libraryMissing: "Install libcurl: libcurl4 on Debian and Ubuntu, libcurl on Fedora and Amazon Linux."
        case .timeout: "Check the network to \(endpoint.url), or raise --connect-timeout and --read-timeout."
        default: "Check the network, firewall and proxy between here and \(endpoint.url)."
        }
    }
}
