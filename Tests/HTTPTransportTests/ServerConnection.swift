// SPDX-License-Identifier: Apache-2.0

import Glibc

/// One accepted connection, read and written by blocking calls.
struct ServerConnection: Sendable {
    let socket: Int32
    let onRequest: @Sendable () -> Void

    /// POLLRDHUP of `<poll.h>`, which the Swift module leaves out.
    private static let peerHasClosed: Int16 = 0x2000

    /// The next request, head and body; `nil` when the client has closed.
    func readRequest() -> (head: String, body: String)? {
        var bytes: [UInt8] = []
        while let byte = readBytes(1)?.first {
            bytes.append(byte)
            guard bytes.suffix(4) == [13, 10, 13, 10] else { continue }
            let head = String(decoding: bytes, as: UTF8.self)
            guard let body = readBytes(Self.contentLength(head)) else { return nil }
            onRequest()
            return (head, String(decoding: body, as: UTF8.self))
        }
        return nil
    }

    func write(_ text: String) {
        let bytes = Array(text.utf8)
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe send(
                    socket,
                    buffer.baseAddress?.advanced(by: offset),
                    buffer.count - offset,
                    Int32(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { return }
            offset += count
        }
    }

    func answer(_ body: String, status: String = "200 OK", headers: String = "") {
        write("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Says nothing until the client goes away.
    func stall() {
        while readBytes(1) != nil {}
    }

    /// Reads nothing until the client goes away.
    func waitUnread() {
        var entry = pollfd(fd: socket, events: Self.peerHasClosed, revents: 0)
        unsafe poll(&entry, 1, -1)
    }

    /// Returns once something has come, and leaves it unread.
    func awaitBytes() {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        unsafe poll(&entry, 1, -1)
    }

    /// Writes one byte of a body every 50 ms, until the client goes away.
    func drip(head: String, count: Int) {
        write(head)
        var entry = pollfd(fd: socket, events: Self.peerHasClosed, revents: 0)
        for _ in 0..<count {
            guard unsafe poll(&entry, 1, 50) == 0 else { return }
            write("x")
        }
    }

    /// Closes so that the client gets a reset.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        unsafe setsockopt(socket, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    }

    func close() {
        Glibc.close(socket)
    }

    private func readBytes(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var offset = 0
        while offset < count {
            let read = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe recv(socket, buffer.baseAddress?.advanced(by: offset), count - offset, 0)
            }
            guard read > 0 else { return nil }
            offset += read
        }
        return bytes
    }

    private static func contentLength(_ head: String) -> Int {
        let lines = head.split(whereSeparator: \.isNewline)
        let line = lines.first { $0.lowercased().hasPrefix("content-length:") }
        return line.flatMap { $0.split(separator: " ").last.flatMap { Int($0) } } ?? 0
    }
}
