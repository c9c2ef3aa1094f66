// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// libcurl calls these on the loop's thread, only while the transfer is in the multi handle.
enum Callbacks {
    static let header: ccurl_data_function = { data, size, count, context in
        unsafe receive(data, size * count, context) { unsafe $0.answer.receiveHeader($1) }
    }

    static let body: ccurl_data_function = { data, size, count, context in
        unsafe receive(data, size * count, context) { unsafe $0.answer.receiveBody($1) }
    }

    /// A child process must not hold our connections open.
    static let socket: ccurl_socket_function = { _, socket, _ in
        fcntl(socket, F_SETFD, FD_CLOEXEC) == 0 ? CURL_SOCKOPT_OK : CURL_SOCKOPT_ERROR
    }

    /// Another count than the one given ends the transfer.
    private static func receive(
        _ data: UnsafeMutablePointer<CChar>?,
        _ count: Int,
        _ context: UnsafeMutableRawPointer?,
        _ take: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context = unsafe context, count > 0 else { return 0 }
        let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        return unsafe take(transfer, UnsafeRawBufferPointer(start: data, count: count)) ? count : 0
    }
}
