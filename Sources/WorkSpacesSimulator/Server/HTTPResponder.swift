// SPDX-License-Identifier: Apache-2.0

import GateModel
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// What stands between the simulator and HTTP.
struct HTTPResponder: Sendable {
    /// Thrown to have the connection closed.
    private struct ConnectionClosed: Error {}

    private static let inspectionPath = "/_simulator/requests"
    /// More than any input of the operations can need.
    private static let maximumBodyBytes = 1 << 20

    private let simulator: Simulator

    init(_ simulator: Simulator) {
        self.simulator = simulator
    }

    /// Answers a request, or throws to have the connection closed as it is.
    @concurrent
    func respond(to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel) async throws {
        if request.uri.path == Self.inspectionPath {
            return try await inspect(request, writer, from: channel.remoteAddress)
        }
        let delivery = await simulator.delivery(for: try await incoming(request))
        if delivery.delay > 0 { try await Task.sleep(for: .seconds(delivery.delay)) }
        guard delivery.completeness != .nothing else { throw ConnectionClosed() }
        try await writer.write(response: head(delivery), body: ResponseBody(byteBuffer: payload(delivery)))
        if delivery.completeness == .truncated { throw ConnectionClosed() }
    }

    private func incoming(_ request: Request) async throws -> IncomingRequest {
        var request = request
        let body = try await request.collectBody(upTo: Self.maximumBodyBytes)
        var fields = request.headers.map { IncomingRequest.Field(name: $0.name.canonicalName, value: $0.value) }
        if let host = request.head.authority { fields.append(IncomingRequest.Field(name: "host", value: host)) }
        return IncomingRequest(
            method: request.method.rawValue,
            target: request.head.path ?? "/",
            fields: fields,
            body: Array(body.readableBytesView)
        )
    }

    private func head(_ delivery: Delivery) -> HTTPResponse {
        var fields = HTTPFields()
        if let name = HTTPField.Name("x-amzn-RequestId") { fields[name] = delivery.requestID }
        fields[.date] = delivery.date
        if !delivery.answer.contentType.isEmpty { fields[.contentType] = delivery.answer.contentType }
        if let location = delivery.answer.location { fields[.location] = location }
        fields[.contentLength] = String(delivery.answer.body.count)
        return HTTPResponse(status: HTTPResponse.Status(code: delivery.answer.status), headerFields: fields)
    }

    private func payload(_ delivery: Delivery) -> ByteBuffer {
        let body = delivery.answer.body
        return ByteBuffer(bytes: delivery.completeness == .truncated ? body.prefix(body.count / 2) : body[...])
    }

    /// For the computer's own tests alone: which requests came is nobody else's business.
    @concurrent
    private func inspect(
        _ request: Request,
        _ writer: consuming ResponseWriter,
        from address: SocketAddress?
    ) async throws {
        let isLocal = LoopbackAddress.contains(address?.ipAddress ?? "")
        guard isLocal, request.method == .get else {
            return try await writer.writeResponse(
                HTTPResponse(status: isLocal ? .methodNotAllowed : .forbidden, headerFields: [.contentLength: "0"])
            )
        }
        let body = JSONWriter.bytes(.object(await simulator.inspection()))
        let fields: HTTPFields = [.contentType: "application/json", .contentLength: String(body.count)]
        try await writer.write(
            response: HTTPResponse(status: .ok, headerFields: fields),
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }
}
