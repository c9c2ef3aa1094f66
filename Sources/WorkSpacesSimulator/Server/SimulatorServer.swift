// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// The simulator on a socket: Amazon WorkSpaces and AWS STS of every Region behind one port, over plain HTTP.
///
/// A client reaches it with its endpoint URL set (`AWS_ENDPOINT_URL=http://127.0.0.1:PORT`) and nothing else changed.
/// Signatures are checked, so the client needs a key of the world file. `GET /_simulator/requests` tells which requests
/// came.
public struct SimulatorServer: Sendable {
    private let simulator: Simulator
    private let host: String
    private let port: Int

    /// - Parameters:
    ///   - world: What the simulator starts with.
    ///   - host: The address to listen on. Whoever can reach it and knows a key of the world can call.
    ///   - port: The port; 0 lets the system choose one.
    ///   - observe: Gets a record of each request once its answer is settled, in their order.
    public init(
        world: World,
        host: String = "127.0.0.1",
        port: Int = 0,
        observe: (@Sendable (RequestRecord) -> Void)? = nil
    ) {
        simulator = Simulator(world, observe: observe)
        self.host = host
        self.port = port
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onReady: Gets the port once it accepts connections.
    /// - Throws: The system's error where the address cannot be listened on.
    public func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        let responder = HTTPResponder(simulator)
        let port = port
        let server = Server(
            childChannelSetup: HTTP1Channel { request, writer, channel in
                try await responder.respond(to: request, writer, channel)
            },
            configuration: ServerConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in onReady(channel.localAddress?.port ?? port) },
            eventLoopGroup: EventLoopGroupProvider.singleton.eventLoopGroup,
            logger: Logger(label: "WorkSpacesSimulator") { _ in SwiftLogNoOpLogHandler() }
        )
        try await server.run()
    }
}
