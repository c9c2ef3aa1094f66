// SPDX-License-Identifier: Apache-2.0

import CCurl

/// libcurl itself, which is loaded when it is first needed.
enum Libcurl {
    /// Loads it unless that has been done.
    ///
    /// - Throws: ``TransportError`` `libraryMissing`, if this system has none.
    static func load() throws(TransportError) {
        guard let reason = unsafe ccurl_load() else { return }
        let message = "libcurl cannot be loaded: \(unsafe String(cString: reason))"
        throw TransportError(code: .libraryMissing, message: message, sent: .nothing)
    }
}
