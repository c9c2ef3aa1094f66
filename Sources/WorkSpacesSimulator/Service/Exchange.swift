// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// One request on its way to its answer.
struct Exchange {
    private let request: IncomingRequest
    private let call: ServiceCall
    private let now: Date
    private(set) var record: RequestRecord
    var delivery: Delivery

    init(_ request: IncomingRequest, _ call: ServiceCall, number: Int, now: Date) {
        self.request = request
        self.call = call
        self.now = now
        let requestID = RequestID.generate()
        record = RequestRecord(time: now, operation: call.name, call: number, requestID: requestID)
        delivery = Delivery(
            requestID: requestID,
            date: WireTime(now).httpDate,
            answer: Answer(status: 200, contentType: "", body: [])
        )
    }

    mutating func run(
        _ caller: Result<Caller, AuthenticationFailure>,
        faults: [Fault],
        on service: inout WorkSpacesService
    ) {
        switch caller {
        case .failure(let failure): fail(failure.error(in: call.dialect), in: call.dialect)
        case .success(let caller): serve(caller, faults: faults, on: &service)
        }
    }

    private mutating func serve(_ caller: Caller, faults: [Fault], on service: inout WorkSpacesService) {
        record.region = caller.region.description
        record.account = caller.account.id.description
        let dialect = Dialect(caller.service)
        guard let operation = call.operation, operation.service == caller.service else {
            return fail(unknownOperation(caller), in: dialect)
        }
        let fault = faults.first { $0.strikes(operation, call: record.call) }
        record.fault = fault?.kind.rawValue
        answer(operation, caller, fault, on: &service)
        if let fault { fault.afflict(&delivery) }
        record.status = delivery.completeness == .nothing ? nil : delivery.answer.status
    }

    private mutating func answer(
        _ operation: Operation,
        _ caller: Caller,
        _ fault: Fault?,
        on service: inout WorkSpacesService
    ) {
        let dialect = Dialect(caller.service)
        if let refusal = fault?.refusal(of: caller) { return fail(refusal, in: dialect) }
        if fault?.preventsExecution == true { return }
        do throws(ServiceError) {
            delivery.answer = try perform(operation, caller, fault, on: &service)
            if let error = fault?.afterthought(for: caller) { fail(error, in: dialect) }
        } catch {
            fail(error, in: dialect)
        }
    }

    private func perform(
        _ operation: Operation,
        _ caller: Caller,
        _ fault: Fault?,
        on service: inout WorkSpacesService
    ) throws(ServiceError) -> Answer {
        guard operation != .getCallerIdentity else { return identity(of: caller) }
        let input = try input()
        let output = try service.perform(operation, input, caller: caller, now: now)
        guard let fault else { return Dialect.jsonAnswer(output) }
        let list = service.listName(operation, input, caller)
        let offset = input["NextToken"]?.string.flatMap { try? PageToken.offset(in: $0, of: list) } ?? 0
        return Dialect.jsonAnswer(fault.distorted(output, list: list, offset: offset))
    }

    private func input() throws(ServiceError) -> JSONObject {
        let value: JSONValue
        do {
            value = try JSONParser.parse(request.body)
        } catch {
            throw .serialization("The body is not JSON: \(error)")
        }
        guard let object = value.object else { throw .serialization("The body is not a JSON object") }
        return object
    }

    private func identity(of caller: Caller) -> Answer {
        let body = XML.callerIdentity(
            arn: caller.account.arn(in: caller.region),
            userID: caller.account.userID,
            account: caller.account.id.description,
            requestID: delivery.requestID
        )
        return Answer(status: 200, contentType: "text/xml", body: body)
    }

    private mutating func fail(_ error: ServiceError, in dialect: Dialect) {
        delivery.answer = dialect.answer(error, requestID: delivery.requestID)
        record.status = error.status
        record.error = error.code
    }

    private func unknownOperation(_ caller: Caller) -> ServiceError {
        caller.service == .workSpaces
            ? .unknownOperation(call.name)
            : ServiceError("InvalidAction", "Could not find operation \(call.name) for version 2011-06-15")
    }
}
