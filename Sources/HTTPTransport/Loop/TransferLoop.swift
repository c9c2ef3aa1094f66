// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// One thread around one `curl_multi`: it alone touches handles, and others reach it through a queue of commands.
///
/// The order of a turn is perform, read what is done, take commands, poll. A wake-up that comes while `perform` runs
/// may be swallowed by it, so commands are taken after it.
@safe final class TransferLoop: @unchecked Sendable {
    // Sendable: `commands` and `isStarted` are guarded by the lock; all else is the thread's own. `curl_multi_wakeup`
    // is the one function that libcurl lets other threads call.
    enum Command {
        case add(Transfer, Transfer.Continuation)
        case cancel(Transfer)
        case stop
    }

    private let lock = Lock()
    private var commands: [Command] = []
    private var isStarted = false
    private let multi: UnsafeMutableRawPointer?
    private var active: [UnsafeMutableRawPointer: Transfer] = unsafe [:]
    private var idle: [UnsafeMutableRawPointer] = unsafe []

    /// Before any other thread of ours uses libcurl.
    private static let isInitialized = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init() {
        unsafe multi = Self.isInitialized ? curl_multi_init() : nil
        if let multi = unsafe multi {
            _ = unsafe wsigate_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 16)
        }
    }

    deinit {
        for unsafe handle in unsafe idle { unsafe curl_easy_cleanup(handle) }
        if let multi = unsafe multi { _ = unsafe curl_multi_cleanup(multi) }
    }

    /// Hands a command to the thread, which is started when there is none.
    func post(_ command: Command) {
        guard let multi = unsafe multi else { return fail(command) }
        let startsNow = lock.withLock {
            commands.append(command)
            defer { isStarted = true }
            return !isStarted
        }
        if startsNow { start() } else { _ = unsafe curl_multi_wakeup(multi) }
    }

    private func fail(_ command: Command) {
        guard case .add(_, let continuation) = command else { return }
        continuation.resume(returning: .failure(Self.unusable))
    }

    private static let unusable = TransportError(.other, "libcurl cannot be initialized", sent: .nothing)

    private func start() {
        var thread = pthread_t()
        // The thread keeps the loop until it has stopped.
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let status = unsafe pthread_create(
            &thread,
            nil,
            { context in
                guard let context = unsafe context else { return nil }
                unsafe Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            },
            context
        )
        guard status == 0 else {
            unsafe Unmanaged<TransferLoop>.fromOpaque(context).release()
            let waiting = lock.withLock {
                defer { (commands, isStarted) = ([], false) }
                return commands
            }
            return waiting.forEach(fail)
        }
        pthread_detach(thread)
    }

    private func run() {
        guard let multi = unsafe multi else { return }
        var running: Int32 = 0
        while true {
            _ = unsafe curl_multi_perform(multi, &running)
            unsafe collectDone(multi)
            guard unsafe obey(multi) else { return unsafe cancelAll(multi) }
            let wait = unsafe expireSilent(multi)
            _ = unsafe curl_multi_poll(multi, nil, 0, wait, nil)
        }
    }

    /// Carries out what was asked for; `false` when the loop is to stop.
    @unsafe private func obey(_ multi: UnsafeMutableRawPointer) -> Bool {
        let taken = lock.withLock {
            defer { commands = [] }
            return commands
        }
        var goesOn = true
        for command in taken {
            switch command {
            case .add(let transfer, let continuation): unsafe add(transfer, continuation, to: multi)
            case .cancel(let transfer): unsafe cancel(transfer, multi)
            case .stop: goesOn = false
            }
        }
        // What was added is begun before the next poll.
        var running: Int32 = 0
        if !taken.isEmpty { _ = unsafe curl_multi_perform(multi, &running) }
        if !taken.isEmpty { unsafe collectDone(multi) }
        return goesOn
    }
}

extension TransferLoop {
    @unsafe private func add(
        _ transfer: Transfer,
        _ continuation: Transfer.Continuation,
        to multi: UnsafeMutableRawPointer
    ) {
        guard transfer.state == .new else {
            return continuation.resume(returning: .failure(Self.cancelled(transfer, sent: .nothing)))
        }
        guard let handle = unsafe idle.popLast() ?? curl_easy_init() else {
            return continuation.resume(returning: .failure(Self.unusable))
        }
        transfer.continuation = continuation
        transfer.state = .active
        unsafe transfer.configure(handle)
        unsafe active[handle] = transfer
        _ = unsafe curl_multi_add_handle(multi, handle)
    }

    @unsafe private func cancel(_ transfer: Transfer, _ multi: UnsafeMutableRawPointer) {
        // A cancellation may overtake its transfer.
        if transfer.state == .new { transfer.state = .done }
        guard let handle = unsafe active.first(where: { unsafe $0.value === transfer })?.key else { return }
        let error = Self.cancelled(transfer, sent: unsafe Self.sent(handle))
        unsafe finish(handle, .failure(error), multi)
    }

    @unsafe private func cancelAll(_ multi: UnsafeMutableRawPointer) {
        for unsafe (handle, transfer) in unsafe active {
            unsafe finish(handle, .failure(Self.cancelled(transfer, sent: Self.sent(handle))), multi)
        }
    }

    private static func cancelled(_ transfer: Transfer, sent: TransportError.Sent) -> TransportError {
        TransportError(.cancelled, "the request to \(transfer.destination.authority) was cancelled", sent: sent)
    }

    @unsafe private func collectDone(_ multi: UnsafeMutableRawPointer) {
        var handle: UnsafeMutableRawPointer?
        var code = CURLE_OK
        while unsafe wsigate_multi_next_done(multi, &handle, &code) == 1 {
            guard let done = unsafe handle, let transfer = unsafe active[done] else { continue }
            unsafe finish(done, Self.result(code, transfer, sent: Self.sent(done)), multi)
        }
    }

    private static func result(
        _ code: CURLcode,
        _ transfer: Transfer,
        sent: TransportError.Sent
    ) -> Result<HTTPResponse, TransportError> {
        guard code == CURLE_OK else { return .failure(TransferFailure.error(code, transfer, sent: sent)) }
        return .success(HTTPResponse(status: transfer.status, headers: transfer.headers, body: transfer.body))
    }

    @unsafe private func finish(
        _ handle: UnsafeMutableRawPointer,
        _ result: Result<HTTPResponse, TransportError>,
        _ multi: UnsafeMutableRawPointer
    ) {
        guard let transfer = unsafe active.removeValue(forKey: handle) else { return }
        _ = unsafe curl_multi_remove_handle(multi, handle)
        unsafe curl_easy_reset(handle)
        unsafe idle.append(handle)
        transfer.state = .done
        transfer.continuation?.resume(returning: result)
        transfer.continuation = nil
    }

    /// Ends the transfers that have been silent too long, and says for how many milliseconds to poll.
    @unsafe private func expireSilent(_ multi: UnsafeMutableRawPointer) -> Int32 {
        var wait = Duration.seconds(60)
        let now = ContinuousClock.now
        for unsafe (handle, transfer) in unsafe active {
            if transfer.lastActivity == nil, unsafe Self.sent(handle) == .perhaps { transfer.lastActivity = now }
            guard let last = transfer.lastActivity else { continue }
            let left = transfer.request.readTimeout - last.duration(to: now)
            if left <= .zero {
                unsafe finish(handle, .failure(TransferFailure.timedOut(transfer, sent: .perhaps)), multi)
            } else {
                wait = min(wait, left)
            }
        }
        return Int32(clamping: wait.roundedMilliseconds)
    }

    @unsafe private static func sent(_ handle: UnsafeMutableRawPointer) -> TransportError.Sent {
        var size = 0
        let status = unsafe wsigate_easy_get_long(handle, CURLINFO_REQUEST_SIZE, &size)
        return status == CURLE_OK && size == 0 ? .nothing : .perhaps
    }
}
