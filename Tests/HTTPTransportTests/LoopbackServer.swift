// SPDX-License-Identifier: Apache-2.0

import Glibc

@testable import HTTPTransport

/// A scripted server on a port of 127.0.0.1; every connection is served by a thread of its own.
///
/// Counts what arrives before the script answers it.
final class LoopbackServer: Sendable {
    /// What the script does with a connection: the number counts connections from 1.
    typealias Script = @Sendable (ServerConnection, Int) -> Void

    /// What has arrived so far.
    struct Counts: Hashable {
        var connections = 0
        var requests = 0
    }

    let port: Int
    private let listener: Int32
    private let counts = PthreadLock(Counts())
    private let script: Script

    init(_ script: @escaping Script) {
        self.script = script
        (listener, port) = Self.listen()
        startThread { [self] in accept() }
    }

    var arrived: Counts { counts.withLock { $0 } }

    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Ends the accepting thread and closes the port.
    func stop() {
        _ = shutdown(listener, Int32(SHUT_RDWR))
    }

    /// A port on which nobody listens.
    static func unusedPort() -> Int {
        let (socket, port) = listen()
        close(socket)
        return port
    }

    private func accept() {
        while true {
            let socket = Glibc.accept(listener, nil, nil)
            guard socket >= 0 else { break }
            let number = counts.withLock { counts in
                counts.connections += 1
                return counts.connections
            }
            startThread { [self] in serve(ServerConnection(socket: socket) { self.countRequest() }, number) }
        }
        close(listener)
    }

    private func serve(_ connection: ServerConnection, _ number: Int) {
        script(connection, number)
        connection.close()
    }

    private func countRequest() {
        counts.withLock { $0.requests += 1 }
    }

    static func listen(backlog: Int32 = 512) -> (socket: Int32, port: Int) {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(socket, generic, length) == 0 && Glibc.listen(socket, backlog) == 0
                    && getsockname(socket, generic, &length) == 0
            }
        }
        precondition(isBound, "no port to listen on")
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }
}

/// Runs the work on a detached thread: blocking calls must not take the tasks' threads.
func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Work {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    var thread = pthread_t()
    let status = unsafe pthread_create(
        &thread,
        nil,
        { context in
            guard let context = unsafe context else { return nil }
            unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
            return nil
        },
        Unmanaged.passRetained(Work(work)).toOpaque()
    )
    precondition(status == 0, "no thread")
    pthread_detach(thread)
}
