// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import WorkSpacesSimulator

extension WsigateSimulator {
    /// `wsigate-simulator serve`.
    struct Serve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Serve the accounts and images of a world file until interrupted.",
            discussion: Self.help
        )

        @Option(help: ArgumentHelp("The world file: accounts, images, behaviour, faults.", valueName: "file"))
        var world: String

        @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "address:port"))
        var listen = ListenAddress(host: "127.0.0.1", port: 0)

        @Flag(help: "Listen on an address that other computers can reach. Plain HTTP: use test keys only.")
        var allowRemote = false

        @Flag(help: "Print a line for each request on stderr.")
        var verbose = false

        func validate() throws {
            guard allowRemote || LoopbackAddress.contains(listen.host) else {
                throw ValidationError(
                    """
                    --listen \(listen.host): other computers could reach this address. \
                    Listen on 127.0.0.1, or add --allow-remote if that is what you want.
                    """
                )
            }
        }

        func run() async throws {
            let world = try WorldFileLoader.load(world)
            let address = listen
            let printing: @Sendable (RequestRecord) -> Void = { record in Console.error(RequestLine.text(record)) }
            let server = SimulatorServer(
                world: world,
                host: address.host,
                port: address.port,
                observe: verbose ? printing : nil
            )
            do {
                try await server.run { port in Console.output("listening on \(address.url(port: port))") }
            } catch {
                throw Failure(
                    "cannot listen on \(address)",
                    why: "\(error)",
                    fix: "choose another port, or 0 for a free one; is another simulator still running?"
                )
            }
        }
    }
}
