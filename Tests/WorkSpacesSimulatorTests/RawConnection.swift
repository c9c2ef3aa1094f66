// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A TCP connection without any HTTP of its own, to see what really comes over the wire.
enum RawConnection {
    /// A system call that did not work.
    struct Failed: Error {
        let call: String
    }

    /// Sends the bytes and reads until the other side closes, on a thread of its own: blocked threads of a pool
    /// are threads that the server lacks.
    static func exchange(_ bytes: [UInt8], port: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try blockingExchange(bytes, port: port) })
            }
        }
    }

    /// A connection that is left open, as clients that mean to use it again leave theirs; close it after use.
    private static func open(port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Failed(call: "socket") }
        try connect(descriptor, port)
        return descriptor
    }

    /// A connection left open after the first byte of an answer came, so that the server is known to serve it.
    ///
    /// NIO ends the process when a server stops while it takes up a connection.
    static func openAfterAnswer(to bytes: [UInt8], port: Int) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let descriptor = try open(port: port)
                        try sendAll(bytes, to: descriptor)
                        var byte: UInt8 = 0
                        guard unsafe recv(descriptor, &byte, 1, 0) == 1 else { throw Failed(call: "recv") }
                        return descriptor
                    }
                )
            }
        }
    }

    private static func blockingExchange(_ bytes: [UInt8], port: Int) throws -> [UInt8] {
        let descriptor = try open(port: port)
        defer { close(descriptor) }
        try sendAll(bytes, to: descriptor)
        return readAll(descriptor)
    }

    private static func sendAll(_ bytes: [UInt8], to descriptor: Int32) throws {
        let sent = unsafe bytes.withUnsafeBytes { unsafe send(descriptor, $0.baseAddress, $0.count, 0) }
        guard sent == bytes.count else { throw Failed(call: "send") }
    }

    private static func connect(_ descriptor: Int32, _ port: Int) throws {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, size)
            }
        }
        guard result == 0 else { throw Failed(call: "connect") }
    }

    /// Everything until the end, or until the connection is reset.
    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return received }
            received += buffer.prefix(count)
        }
    }
}
