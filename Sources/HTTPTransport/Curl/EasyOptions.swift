// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Sets options of one easy handle and remembers whether one was refused: then nothing may be sent.
@safe struct EasyOptions {
    private let easy: UnsafeMutableRawPointer
    private(set) var failure: CURLcode?

    init(_ easy: UnsafeMutableRawPointer) {
        unsafe self.easy = unsafe easy
    }

    mutating func set(_ option: CURLoption, _ value: Int) {
        note(unsafe ccurl_set_long(easy, option, value))
    }

    mutating func set(_ option: CURLoption, _ value: Bool) {
        set(option, value ? 1 : 0)
    }

    mutating func setSize(_ option: CURLoption, _ value: Int) {
        note(unsafe ccurl_set_size(easy, option, curl_off_t(value)))
    }

    mutating func set(_ option: CURLoption, _ value: String?) {
        guard let value else { return note(unsafe ccurl_set_string(easy, option, nil)) }
        note(unsafe ccurl_set_string(easy, option, value))
    }

    mutating func setPointer(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) {
        note(unsafe ccurl_set_pointer(easy, option, value))
    }

    mutating func setList(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) {
        note(unsafe ccurl_set_list(easy, option, value))
    }

    mutating func setFunction(_ option: CURLoption, _ value: ccurl_data_function) {
        note(unsafe ccurl_set_data_function(easy, option, value))
    }

    mutating func setSocketFunction(_ value: ccurl_socket_function) {
        note(unsafe ccurl_set_socket_function(easy, value))
    }

    private mutating func note(_ status: CURLcode) {
        if status != CURLE_OK, failure == nil { failure = status }
    }
}
