// SPDX-License-Identifier: Apache-2.0

import WorkSpacesSimulator

/// The simulator that answers in AWS's place while the tour lasts.
enum TourServer {
    /// Serves the tour's world on a free port of the loopback interface, for as long as the work takes.
    static func serve<Value>(_ work: (_ port: Int) async throws -> Value) async throws -> Value {
        let world = try World.parse(Array(TourFile.world.text.utf8), fileName: TourFile.world.name)
        let (ports, opening) = AsyncStream<Int>.makeStream()
        let serving = Task {
            defer { opening.finish() }
            try await SimulatorServer(world: world).run { port in opening.yield(port) }
        }
        defer { serving.cancel() }
        for await port in ports { return try await work(port) }
        throw Failure(
            "the simulator does not start",
            why: await words(for: serving.result),
            fix: "make sure that programs may listen on 127.0.0.1"
        )
    }

    private static func words(for result: Result<Void, any Error>) -> String {
        switch result {
        case .success: "it ended before it accepted a connection"
        case .failure(let error): "\(error)"
        }
    }
}
