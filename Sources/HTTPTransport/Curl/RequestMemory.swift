// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// Our copies of headers and body as libcurl reads them; wiped before they are freed.
///
/// It has to outlive the transfer. What libcurl copies into its own send buffer is out of reach.
@safe final class RequestMemory {
    private(set) var headers: UnsafeMutablePointer<curl_slist>?
    let body: UnsafeMutableRawBufferPointer

    /// `nil` when memory is out.
    init?(_ request: HTTPRequest) {
        unsafe body = .allocate(byteCount: max(request.body.count, 1), alignment: 1)
        unsafe body.copyBytes(from: request.body)
        for header in request.headers.all where header.name.lowercased() != "content-length" {
            guard append(header.name, header.value) else { return nil }
        }
        // A name and a colon alone keep libcurl from sending a header of its own.
        for name in ["Accept", "Content-Type", "Expect"] where request.headers[name] == nil {
            guard append(name, nil) else { return nil }
        }
    }

    deinit {
        var node = unsafe headers
        while let current = unsafe node {
            if let text = unsafe current.pointee.data { unsafe explicit_bzero(text, strlen(text)) }
            unsafe node = unsafe current.pointee.next
        }
        unsafe curl_slist_free_all(headers)
        if let start = unsafe body.baseAddress { unsafe explicit_bzero(start, body.count) }
        unsafe body.deallocate()
    }

    private func append(_ name: String, _ value: String?) -> Bool {
        var line = Self.line(name, value)
        let grown = unsafe line.withUnsafeMutableBytes { bytes in
            let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let list = unsafe curl_slist_append(headers, text)
            if let text = unsafe text { unsafe explicit_bzero(text, bytes.count) }
            return unsafe list
        }
        guard let grown = unsafe grown else { return false }
        unsafe headers = unsafe grown
        return true
    }

    /// Reserved at once, so that growing leaves no copy behind.
    private static func line(_ name: String, _ value: String?) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(name.utf8.count + (value?.utf8.count ?? 0) + 3)
        line += name.utf8
        line += separator(before: value).utf8
        line += (value ?? "").utf8
        line.append(0)
        return line
    }

    /// libcurl sends a header without value only if a semicolon stands for its colon.
    private static func separator(before value: String?) -> String {
        guard let value else { return ":" }
        return value.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? ";" : ": "
    }
}
