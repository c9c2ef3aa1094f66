// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// One request on its way. Everything in it is touched by the loop's thread alone.
@safe final class Transfer: @unchecked Sendable {
    // Sendable: it is handed to the loop's thread, which alone uses it from then on.
    enum State {
        /// Not yet given to the loop.
        case new
        /// In the loop.
        case active
        /// Over, or cancelled before it began.
        case done
    }

    typealias Continuation = CheckedContinuation<Result<HTTPResponse, TransportError>, Never>

    let request: HTTPRequest
    let destination: Destination
    var state = State.new
    var continuation: Continuation?
    var status = 0
    var headers = HTTPHeaders()
    var body: [UInt8] = []
    var isTooLarge = false
    /// When the request was seen to be sent, or the last byte of an answer came.
    var lastActivity: ContinuousClock.Instant?
    let start = ContinuousClock.now
    private let payload: UnsafeMutableBufferPointer<UInt8>
    private let errorText: UnsafeMutablePointer<CChar>
    private var headerList: UnsafeMutablePointer<curl_slist>?

    init(_ request: HTTPRequest) throws(TransportError) {
        destination = try Destination(request)
        try Self.check(request.headers)
        self.request = request
        unsafe payload = .allocate(capacity: request.body.count)
        _ = unsafe payload.initialize(fromContentsOf: request.body)
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        // The body and the fields hold credentials.
        if let base = unsafe payload.baseAddress { unsafe explicit_bzero(base, payload.count) }
        unsafe payload.deallocate()
        unsafe errorText.deallocate()
        var node = unsafe headerList
        while let entry = unsafe node {
            unsafe explicit_bzero(entry.pointee.data, strlen(entry.pointee.data))
            unsafe node = entry.pointee.next
        }
        unsafe curl_slist_free_all(headerList)
    }

    private static func check(_ headers: HTTPHeaders) throws(TransportError) {
        let isBroken = headers.all.contains { header in
            header.name.isEmpty || (header.name + header.value).utf8.contains { $0 < 0x20 && $0 != 0x09 }
        }
        if isBroken { throw TransportError(.invalidRequest, "a header field holds a line break", sent: .nothing) }
    }

    /// What libcurl says of a failure.
    var detail: String { unsafe String(cString: errorText) }

    /// Hands everything libcurl needs to a handle, which must not outlive this value.
    @unsafe func configure(_ handle: UnsafeMutableRawPointer) {
        unsafe EasyOptions(handle: handle).set(request)
        let options = unsafe EasyOptions(handle: handle)
        unsafe options.set(CURLOPT_ERRORBUFFER, pointer: errorText)
        unsafe configureMethod(options)
        unsafe headerList = makeHeaderList()
        unsafe options.set(CURLOPT_HTTPHEADER, list: headerList)
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe options.set(CURLOPT_WRITEDATA, pointer: context)
        unsafe options.set(CURLOPT_HEADERDATA, pointer: context)
        unsafe options.set(CURLOPT_PRIVATE, pointer: context)
    }

    @unsafe private func configureMethod(_ options: EasyOptions) {
        if request.method == "HEAD" { unsafe options.set(CURLOPT_NOBODY, 1) }
        guard request.method != "GET", request.method != "HEAD" else { return }
        unsafe options.set(CURLOPT_POST, 1)
        unsafe options.set(CURLOPT_POSTFIELDSIZE_LARGE, large: request.body.count)
        unsafe options.set(CURLOPT_POSTFIELDS, pointer: payload.baseAddress)
        if request.method != "POST" { unsafe options.set(CURLOPT_CUSTOMREQUEST, request.method) }
    }

    @unsafe private func makeHeaderList() -> UnsafeMutablePointer<curl_slist>? {
        // An empty "Expect:" keeps libcurl from asking before it sends a larger body.
        var list = unsafe curl_slist_append(nil, "Expect:")
        for header in request.headers.all {
            // libcurl takes "Name;" for a field with an empty value and "Name:" for one to leave out.
            let line = header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
            unsafe list = curl_slist_append(list, line)
        }
        return unsafe list
    }
}
