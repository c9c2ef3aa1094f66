// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A port whose queue is full, so that no further connection comes about: Linux drops the packets.
struct FullListener {
    let port: Int
    private let sockets: [Int32]

    init() {
        let (listener, port) = LoopbackServer.listen(backlog: 0)
        self.port = port
        let fillers = (0..<8).map { _ in Self.connect(to: port) }
        sockets = [listener] + fillers
    }

    func close() {
        for socket in sockets { Glibc.close(socket) }
    }

    private static func connect(to port: Int) -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue)
        let socket = Glibc.socket(AF_INET, type, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = in_port_t(port).bigEndian
        unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                _ = unsafe Glibc.connect(socket, generic, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return socket
    }
}
