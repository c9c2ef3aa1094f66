// SPDX-License-Identifier: Apache-2.0

import CCurl

extension EasyOptions {
    /// What holds for every request.
    mutating func setHouseRules() {
        set(CURLOPT_NOSIGNAL, true)
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        set(CURLOPT_FOLLOWLOCATION, false)
        set(CURLOPT_PATH_AS_IS, true)
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, true)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
        set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        // Below the idle limit of AWS's endpoints, so that few connections are found dead.
        set(CURLOPT_MAXAGE_CONN, 60)
        // Without it, ending a transfer waits for the resolver and holds up all others.
        set(CURLOPT_QUICK_EXIT, true)
    }

    /// Where to, on which connection and under whose certificates.
    mutating func setRoute(_ prepared: PreparedRequest) {
        let request = prepared.request
        set(CURLOPT_URL, request.url)
        set(CURLOPT_PROTOCOLS_STR, prepared.target.isPlaintext ? "http" : "https")
        set(CURLOPT_FRESH_CONNECT, request.freshConnection)
        set(CURLOPT_FORBID_REUSE, request.freshConnection)
        set(CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout.milliseconds)
        if prepared.bypassesProxy { set(CURLOPT_NOPROXY, "*") }
        if let bundle = request.caBundle {
            set(CURLOPT_CAINFO, bundle)
            // libcurl would go on trusting the system's directory besides.
            set(CURLOPT_CAPATH, nil)
        }
    }

    /// Method, headers and body. The memory must outlive the transfer.
    mutating func setMessage(_ request: HTTPRequest, memory: RequestMemory) {
        unsafe setList(CURLOPT_HTTPHEADER, memory.headers)
        switch request.method {
        case "GET": set(CURLOPT_HTTPGET, true)
        case "HEAD": set(CURLOPT_NOBODY, true)
        case "DELETE" where request.body.isEmpty: set(CURLOPT_CUSTOMREQUEST, request.method)
        default: setBody(request, memory: memory)
        }
    }

    private mutating func setBody(_ request: HTTPRequest, memory: RequestMemory) {
        set(CURLOPT_POST, true)
        setSize(CURLOPT_POSTFIELDSIZE_LARGE, request.body.count)
        unsafe setPointer(CURLOPT_POSTFIELDS, memory.body.baseAddress)
        if request.method != "POST" { set(CURLOPT_CUSTOMREQUEST, request.method) }
    }
}
