// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The options of one easy handle.
@unsafe struct EasyOptions {
    let handle: UnsafeMutableRawPointer

    func set(_ option: CURLoption, _ value: Int) { _ = unsafe wsigate_easy_set_long(handle, option, value) }

    func set(_ option: CURLoption, _ value: String) { _ = unsafe wsigate_easy_set_string(handle, option, value) }

    func set(_ option: CURLoption, large value: Int) {
        _ = unsafe wsigate_easy_set_large(handle, option, curl_off_t(value))
    }

    func set(_ option: CURLoption, pointer: UnsafeRawPointer?) {
        _ = unsafe wsigate_easy_set_pointer(handle, option, pointer)
    }

    func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) {
        _ = unsafe wsigate_easy_set_list(handle, option, list)
    }

    /// Everything that does not depend on who waits for the answer.
    func set(_ request: HTTPRequest) {
        unsafe setRules()
        unsafe set(CURLOPT_URL, request.url)
        unsafe set(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.connectTimeout.roundedMilliseconds))
        if let total = request.totalTimeout { unsafe set(CURLOPT_TIMEOUT_MS, max(1, total.roundedMilliseconds)) }
        if request.freshConnection {
            unsafe set(CURLOPT_FRESH_CONNECT, 1)
            unsafe set(CURLOPT_FORBID_REUSE, 1)
        }
        if request.bypassesProxy { unsafe set(CURLOPT_NOPROXY, "*") }
        if let caBundle = request.caBundle { unsafe set(CURLOPT_CAINFO, caBundle) }
        _ = unsafe wsigate_easy_set_data_callback(handle, CURLOPT_WRITEFUNCTION, receiveBody)
        _ = unsafe wsigate_easy_set_data_callback(handle, CURLOPT_HEADERFUNCTION, receiveHeader)
    }

    /// What holds for every request.
    private func setRules() {
        unsafe set(CURLOPT_NOSIGNAL, 1)
        unsafe set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        unsafe set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        unsafe set(CURLOPT_PROTOCOLS_STR, "http,https")
        unsafe set(CURLOPT_FOLLOWLOCATION, 0)
        unsafe set(CURLOPT_PATH_AS_IS, 1)
        unsafe set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        unsafe set(CURLOPT_MAXAGE_CONN, 60)
    }
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var roundedMilliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
