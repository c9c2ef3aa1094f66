// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel
import HTTPTransport
import SigV4

/// A service in a Region: sends calls to it, one attempt at a time.
struct ServiceConnection: Sendable {
    let service: Service
    let region: Region
    let endpoint: Endpoint
    let context: CallContext

    /// Which attempt of which call.
    struct Attempt {
        let invocation: String
        let number: Int
        let limit: Int
    }

    /// One attempt: an answer of 2xx, or how it failed.
    func exchange(_ call: ServiceCall, _ attempt: Attempt) async -> Result<HTTPResponse, AttemptFailure> {
        let credentials: SigningCredentials
        do throws(AWSError) {
            credentials = try await context.credentials.credentials()
        } catch {
            return .failure(AttemptFailure(unsigned: error, operation: call.operation))
        }
        let date = context.surroundings.now()
        let request = signed(call, attempt, with: credentials, at: date)
        let classifier = classifier(call, signedAt: date, redactor: SecretRedactor(credentials))
        let start = context.surroundings.uptime()
        do throws(TransportError) {
            let response = classifier.redactor.redact(try await context.transport.send(request))
            let isSuccess = (200..<300).contains(response.status)
            trace(call, attempt, "\(response.status) \(response.requestID ?? "-")", since: start)
            return isSuccess ? .success(response) : .failure(classifier.classify(response))
        } catch {
            let failure = classifier.classify(error)
            trace(call, attempt, "\(failure.failure.code) \(failure.failure.effect.rawValue)", since: start)
            return .failure(failure)
        }
    }

    /// The words for failures of a call.
    func classifier(
        _ call: ServiceCall,
        signedAt date: Date,
        redactor: SecretRedactor
    ) -> FailureClassifier {
        FailureClassifier(
            operation: call.operation,
            service: service,
            region: region,
            endpoint: endpoint,
            signedAt: date,
            redactor: redactor
        )
    }

    /// What takes this session's secrets out of texts.
    func redactor() async -> SecretRedactor {
        SecretRedactor(try? await context.credentials.credentials())
    }

    /// An answer of 2xx that cannot be read.
    func malformed(_ call: ServiceCall, _ response: HTTPResponse, _ problem: MalformedAnswer) async -> AttemptFailure {
        let classifier = classifier(call, signedAt: context.surroundings.now(), redactor: await redactor())
        return classifier.malformed(response, problem.message)
    }

    private func trace(
        _ call: ServiceCall,
        _ attempt: Attempt,
        _ result: String,
        since start: ContinuousClock.Instant
    ) {
        guard let trace = context.settings.trace else { return }
        let milliseconds = (context.surroundings.uptime() - start).milliseconds
        let count = "attempt \(attempt.number)/\(attempt.limit)"
        trace("\(call.operation) \(count) POST \(endpoint.url) \(result) \(milliseconds) ms")
    }
}
