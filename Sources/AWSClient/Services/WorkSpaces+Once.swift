// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
package import GateModel
import HTTPTransport

extension WorkSpaces {
    /// Sends an operation that must not be carried out twice: one attempt, on a connection of its own.
    ///
    /// The failure says what may have happened: only ``ServiceFailure/Effect/notSent`` and
    /// ``ServiceFailure/Effect/refused`` mean that nothing did. An answer of 2xx is a success only if it is a JSON
    /// object and carries AWS's request ID.
    package func sendOnce(_ operation: String, _ body: JSONValue) async -> Result<Answer<JSONObject>, ServiceFailure> {
        let uptime = connection.context.surroundings.uptime
        let start = uptime()
        let call = ServiceCall.json(operation, body, freshConnection: true)
        let invocation = UUID().uuidString.lowercased()
        let attempt = ServiceConnection.Attempt(invocation: invocation, number: 1, limit: 1)
        switch await connection.exchange(call, attempt) {
        case .failure(let failure): return .failure(failure.failure)
        case .success(let response):
            do throws(MalformedAnswer) {
                let fields = try AnswerFields(parsing: response.body)
                guard let requestID = response.requestID else { throw MalformedAnswer("no request ID of AWS") }
                return .success(Answer(value: fields.object, requestIDs: [requestID], duration: uptime() - start))
            } catch {
                return .failure(await connection.malformed(call, response, error).failure)
            }
        }
    }
}
