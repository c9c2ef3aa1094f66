// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

extension TransferLoop {
    private static let maximumIdleConnections = 32

    /// libcurl's set-up, once in a process and never undone: other threads may still be inside.
    private static let globalStatus: CURLcode = {
        let status = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        ExitGate.shared.closeAtExit()
        return status
    }()

    /// Sets libcurl up; whether that worked is told when it is used.
    static func prepare() { _ = globalStatus }

    /// Starts the thread that serves the queue, unless it runs already.
    static func start(serving queue: CommandQueue) throws(TransportError) {
        try unsafe queue.startOnce { () throws(TransportError) in
            try Libcurl.load()
            guard globalStatus == CURLE_OK, let multi = unsafe curl_multi_init() else {
                throw unstarted("libcurl cannot be set up")
            }
            unsafe ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, maximumIdleConnections)
            let loop = unsafe TransferLoop(queue: queue, multi: multi)
            guard let status = run(loop) else { return unsafe multi }
            unsafe curl_multi_cleanup(multi)
            throw unstarted("no thread: \(unsafe String(cString: strerror(status)))")
        }
    }

    /// The thread owns the loop and nobody waits for it. `nil` for success, else the reason.
    private static func run(_ loop: TransferLoop) -> Int32? {
        let context = unsafe Unmanaged.passRetained(loop)
        var thread = pthread_t()
        let status = unsafe pthread_create(&thread, nil, threadBody, context.toOpaque())
        guard status == 0 else {
            unsafe context.release()
            return status
        }
        pthread_detach(thread)
        return nil
    }

    private static let threadBody: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
        guard let context = unsafe context else { return nil }
        ignoreBrokenPipes()
        unsafe Unmanaged<TransferLoop>.fromOpaque(context).takeRetainedValue().run()
        return nil
    }

    /// The signal goes to the thread that writes: blocked here, it ends nothing, and the process keeps its own rule.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private static func unstarted(_ reason: String) -> TransportError {
        TransportError(code: .other, message: "the transport did not start: \(reason)", sent: .nothing)
    }
}
