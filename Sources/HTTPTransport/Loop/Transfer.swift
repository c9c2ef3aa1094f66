// SPDX-License-Identifier: Apache-2.0

import CCurl

/// One request in flight. Lives until libcurl has let go of its handle, as libcurl writes into it.
@safe final class Transfer {
    let order: Order
    let easy: UnsafeMutableRawPointer
    var answer: IncomingAnswer
    var watch: Watch
    private let memory: RequestMemory
    private let errorText: UnsafeMutablePointer<CChar>

    /// `nil` when memory is out.
    init?(_ order: Order, easy: UnsafeMutableRawPointer) {
        guard let memory = RequestMemory(order.request.request) else { return nil }
        self.order = order
        unsafe self.easy = unsafe easy
        self.memory = memory
        answer = IncomingAnswer(maximumBodyBytes: order.request.request.maximumResponseBytes)
        watch = Watch(order.request.request, now: .now)
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe errorText.deallocate()
    }

    /// Sets every option; what it returns is the first refusal.
    func configure() -> CURLcode? {
        var options = unsafe EasyOptions(easy)
        options.setHouseRules()
        options.setRoute(order.request)
        options.setMessage(order.request.request, memory: memory)
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe options.setFunction(CURLOPT_HEADERFUNCTION, Callbacks.header)
        unsafe options.setPointer(CURLOPT_HEADERDATA, context)
        unsafe options.setFunction(CURLOPT_WRITEFUNCTION, Callbacks.body)
        unsafe options.setPointer(CURLOPT_WRITEDATA, context)
        unsafe options.setSocketFunction(Callbacks.socket)
        unsafe options.setPointer(CURLOPT_ERRORBUFFER, errorText)
        return options.failure
    }

    /// libcurl's, and through it OpenSSL's, own words on a failure.
    var curlWords: String { unsafe String(cString: errorText) }

    /// Counts only what the kernel took of the request.
    var sent: Sent { number(CURLINFO_REQUEST_SIZE) == 0 ? .nothing : .perhaps }

    func observe(now: ContinuousClock.Instant) {
        let requestBytes = number(CURLINFO_REQUEST_SIZE)
        let isConnected = requestBytes > 0 || size(CURLINFO_PRETRANSFER_TIME_T) > 0 || answer.receivedBytes > 0
        let sentBytes = requestBytes + size(CURLINFO_SIZE_UPLOAD_T)
        let activity = Watch.Activity(
            isConnected: isConnected,
            sentBytes: sentBytes,
            receivedBytes: answer.receivedBytes
        )
        watch.observe(activity, now: now)
    }

    /// What the exchange is about at the moment, to follow "while".
    var phase: String {
        let target = order.request.target
        switch answer.head {
        case .complete: return "reading the body of the answer of \(target.authority)"
        case .open: return "reading the head of the answer of \(target.authority)"
        case .none: break
        }
        if sent == .perhaps {
            return isUploading ? "sending the request" : "waiting for the answer of \(target.authority)"
        }
        if size(CURLINFO_NAMELOOKUP_TIME_T) == 0 { return "finding the address of \(target.host)" }
        if number(CURLINFO_LOCAL_PORT) == 0 { return "connecting to \(target.authority)" }
        return target.isPlaintext ? "sending the request" : "setting up TLS with \(target.authority)"
    }

    func number(_ info: CURLINFO) -> Int { unsafe ccurl_get_long(easy, info) }

    private func size(_ info: CURLINFO) -> Int { Int(unsafe ccurl_get_size(easy, info)) }

    private var isUploading: Bool {
        size(CURLINFO_SIZE_UPLOAD_T) < order.request.request.body.count
    }
}
