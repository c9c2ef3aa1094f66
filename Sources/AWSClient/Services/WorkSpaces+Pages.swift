// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTransport

/// How reading the pages of an operation failed.
struct PageFailure: Error, Sendable {
    let failure: AttemptFailure
    /// Whether no page had been read.
    let isFirstPage: Bool
}

extension WorkSpaces {
    /// The items of every page, in order.
    func pages<Item: Sendable>(
        of operation: String,
        _ parameters: JSONObject,
        items: (AnswerFields) throws(MalformedAnswer) -> [Item]
    ) async throws(PageFailure) -> Answer<[Item]> {
        let uptime = connection.context.surroundings.uptime
        let start = uptime()
        var (parameters, paged, collected, more) = (parameters, PagedAnswer(), [Item](), true)
        while more {
            parameters["NextToken"] = paged.nextToken.map(JSONValue.string)
            let call = ServiceCall.json(operation, .object(parameters))
            let response = try await page(call, isFirst: paged.isEmpty)
            do throws(MalformedAnswer) {
                let fields = try AnswerFields(parsing: response.body)
                collected += try items(fields)
                more = try paged.take(fields, requestID: response.requestID)
            } catch {
                let failure = await connection.malformed(call, response, error)
                throw PageFailure(failure: failure, isFirstPage: paged.isEmpty)
            }
        }
        return Answer(value: collected, requestIDs: paged.requestIDs, duration: uptime() - start)
    }

    private func page(_ call: ServiceCall, isFirst: Bool) async throws(PageFailure) -> HTTPResponse {
        do throws(AttemptFailure) {
            return try await connection.answer(to: call)
        } catch {
            throw PageFailure(failure: error, isFirstPage: isFirst)
        }
    }
}
