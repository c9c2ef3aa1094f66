// SPDX-License-Identifier: Apache-2.0

public import GateModel
import HTTPTransport

/// AWS Security Token Service in one Region.
///
/// Specification: <https://docs.aws.amazon.com/STS/latest/APIReference/>
public struct SecurityTokenService: Sendable {
    let connection: ServiceConnection

    /// Who calls. Throttling and transient faults are retried.
    ///
    /// Specification: <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
    public func callerIdentity() async throws(AWSError) -> Answer<Identity> {
        let uptime = connection.context.surroundings.uptime
        let start = uptime()
        let call = ServiceCall.query("GetCallerIdentity", version: "2011-06-15")
        let response = try await response(to: call)
        do throws(MalformedAnswer) {
            let root = try XMLReader.parse(response.body)
            let redactor = await connection.redactor()
            let inBody = root.descendant("RequestId").map { redactor.line($0.text, limit: 128) }
            let ids = [response.requestID ?? inBody].compactMap(\.self)
            return Answer(value: try Identity(answer: root), requestIDs: ids, duration: uptime() - start)
        } catch {
            throw await connection.malformed(call, response, error).error
        }
    }

    private func response(to call: ServiceCall) async throws(AWSError) -> HTTPResponse {
        do throws(AttemptFailure) {
            return try await connection.answer(to: call)
        } catch {
            throw error.error
        }
    }
}
