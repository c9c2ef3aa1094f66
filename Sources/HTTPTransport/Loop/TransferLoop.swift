// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The one thread that calls libcurl, but for waking.
///
/// In each round: perform, results, commands, poll. Commands come after perform because libcurl 8.21 swallows a
/// wake-up in it, and before poll so that a command posted while polling is never left lying.
@safe final class TransferLoop {
    private static let maximumIdleHandles = 32

    private let queue: CommandQueue
    private let multi: UnsafeMutableRawPointer
    private var transfers: [UInt64: Transfer] = [:]
    private var identifiers: [UnsafeMutableRawPointer: UInt64] = unsafe [:]
    private var idleHandles: [UnsafeMutableRawPointer] = unsafe []

    init(queue: CommandQueue, multi: UnsafeMutableRawPointer) {
        self.queue = queue
        unsafe self.multi = unsafe multi
    }

    /// Returns when the transport has gone; everything of libcurl's is freed then.
    func run() {
        var goesOn = true
        while goesOn {
            goesOn = ExitGate.shared.whileOpen { round() }
            if goesOn { poll() }
        }
        ExitGate.shared.whileOpen { shutDown() }
    }

    private func round() -> Bool {
        var running: Int32 = 0
        let status = unsafe curl_multi_perform(multi, &running)
        if status != CURLM_OK { fail(status) }
        finishDone()
        finishExpired(now: .now)
        return obey(queue.drain())
    }

    private func poll() {
        let status = unsafe curl_multi_poll(multi, nil, 0, timeout(now: .now), nil)
        if status != CURLM_OK { ExitGate.shared.whileOpen { fail(status) } }
    }

    /// Until the next deadline, or until woken.
    private func timeout(now: ContinuousClock.Instant) -> Int32 {
        guard let next = transfers.values.map(\.watch.deadline.time).min() else { return .max }
        return Int32(max(now.duration(to: next), .zero).milliseconds)
    }

    private func finishDone() {
        var status = CURLE_OK
        while let easy = unsafe ccurl_next_done(multi, &status) {
            guard let id = unsafe identifiers[easy], let transfer = transfers[id] else { continue }
            finish(transfer, transfer.result(status))
        }
    }

    private func finishExpired(now: ContinuousClock.Instant) {
        for transfer in transfers.values {
            transfer.observe(now: now)
            let deadline = transfer.watch.deadline
            if deadline.time <= now { finish(transfer, .failure(transfer.expired(deadline.limit))) }
        }
    }

    private func obey(_ commands: CommandQueue.Commands) -> Bool {
        for order in commands.abandoned { refuse(order, .cancelled, "cancelled before it began") }
        for order in commands.orders { begin(order) }
        for transfer in commands.cancellations.compactMap({ transfers[$0] }) {
            finish(transfer, .failure(transfer.cancelled()))
        }
        return !commands.stops
    }

    private func begin(_ order: Order) {
        guard let easy = unsafe idleHandles.popLast() ?? curl_easy_init() else {
            return refuse(order, .other, "out of memory")
        }
        guard let transfer = unsafe Transfer(order, easy: easy) else {
            unsafe curl_easy_cleanup(easy)
            return refuse(order, .other, "out of memory")
        }
        if let status = transfer.configure() {
            unsafe recycle(easy)
            return refuse(order, .other, "libcurl does not accept an option: \(Transfer.words(of: status))")
        }
        add(transfer)
    }

    private func add(_ transfer: Transfer) {
        let status = unsafe curl_multi_add_handle(multi, transfer.easy)
        guard status == CURLM_OK else {
            unsafe recycle(transfer.easy)
            return refuse(transfer.order, .other, "libcurl does not accept it: \(Self.words(of: status))")
        }
        transfers[transfer.order.id] = transfer
        unsafe identifiers[transfer.easy] = transfer.order.id
    }

    /// The result was taken before: the handle's numbers are gone after this.
    private func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, TransportError>) {
        unsafe curl_multi_remove_handle(multi, transfer.easy)
        unsafe identifiers[transfer.easy] = nil
        transfers[transfer.order.id] = nil
        unsafe recycle(transfer.easy)
        transfer.order.continuation.resume(returning: result)
    }

    /// Resetting makes libcurl forget every pointer into the transfer.
    private func recycle(_ easy: UnsafeMutableRawPointer) {
        unsafe curl_easy_reset(easy)
        guard unsafe idleHandles.count < Self.maximumIdleHandles else { return unsafe curl_easy_cleanup(easy) }
        unsafe idleHandles.append(easy)
    }

    private func refuse(_ order: Order, _ code: TransportError.Code, _ reason: String) {
        let message = "the request to \(order.request.target.authority) was not sent: \(reason)"
        order.continuation.resume(returning: .failure(TransportError(code: code, message: message, sent: .nothing)))
    }

    /// When libcurl itself fails, no transfer can be trusted to go on.
    private func fail(_ status: CURLMcode) {
        for transfer in transfers.values {
            let message = "libcurl failed while \(transfer.phase): \(Self.words(of: status))"
            finish(transfer, .failure(TransportError(code: .other, message: message, sent: transfer.sent)))
        }
    }

    private func shutDown() {
        queue.endWaking()
        _ = obey(queue.drain())
        for transfer in transfers.values { finish(transfer, .failure(transfer.cancelled())) }
        while let easy = unsafe idleHandles.popLast() { unsafe curl_easy_cleanup(easy) }
        unsafe curl_multi_cleanup(multi)
    }

    private static func words(of status: CURLMcode) -> String {
        unsafe String(cString: curl_multi_strerror(status))
    }
}
