// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// Everything about the simulator but its socket: a request goes in, and what to send comes out.
actor Simulator {
    private let authenticator: Authenticator
    private let faults: [Fault]
    private let behaviour: Behaviour
    private let clock: @Sendable () -> Date
    private let observe: (@Sendable (RequestRecord) -> Void)?
    private var service: WorkSpacesService
    private var journal = RequestJournal()

    /// - Parameters:
    ///   - world: What it starts with.
    ///   - clock: The time; the world's `clock_offset` comes on top.
    ///   - observe: Gets a record of each request once its answer is settled.
    init(
        _ world: World,
        clock: @escaping @Sendable () -> Date = { Date() },
        observe: (@Sendable (RequestRecord) -> Void)? = nil
    ) {
        let offset = world.behaviour.clockOffset
        let now: @Sendable () -> Date = { clock().addingTimeInterval(offset) }
        authenticator = Authenticator(world.accounts)
        faults = world.faults
        behaviour = world.behaviour
        self.clock = now
        self.observe = observe
        service = WorkSpacesService(world, start: now())
    }

    /// What is to be sent to a request.
    nonisolated func delivery(for request: IncomingRequest) async -> Delivery {
        let now = clock()
        let caller = Result { () throws(AuthenticationFailure) in try authenticator.caller(of: request, at: now) }
        return await settle(request, ServiceCall(request), caller, now)
    }

    /// The requests so far, for `GET /_simulator/requests`.
    func inspection() -> JSONObject { journal.json }

    private func settle(
        _ request: IncomingRequest,
        _ call: ServiceCall,
        _ caller: Result<Caller, AuthenticationFailure>,
        _ now: Date
    ) -> Delivery {
        var exchange = Exchange(request, call, number: journal.count(call.name), now: now)
        exchange.run(caller, faults: faults, on: &service)
        exchange.delivery.delay += behaviour.latency
        journal.add(exchange.record)
        observe?(exchange.record)
        return exchange.delivery
    }
}
