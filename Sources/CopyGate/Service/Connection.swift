// SPDX-License-Identifier: Apache-2.0

import AWSClient
public import AuditLog
public import GateModel
import HTTPTransport
public import ImagePolicy

/// A way to AWS: settings read, Region known, nothing asked yet.
public struct Connection: Sendable {
    /// The Region that copies go to.
    public let destination: Region
    private let session: AWSSession
    private let ownerSession: AWSSession?
    private let maximumAttempts: Int

    /// Reads the AWS configuration and finds the destination Region.
    ///
    /// - Parameters:
    ///   - options: How to reach AWS.
    ///   - region: The Region given on the command line, if one was.
    ///   - run: The run, which the User-Agent names.
    ///   - environment: The variables to go by.
    /// - Throws: ``GateError`` `configurationError`.
    public init(
        options: ConnectionOptions,
        region: String?,
        run: RunContext,
        environment: [String: String]
    ) throws(GateError) {
        let transport = HTTPTransport()
        Task.detached { transport.start() }
        do throws(AWSError) {
            let session = try AWSSession(
                options: AWSOptions(options, profile: options.profile, run: run),
                environment: environment,
                transport: transport
            )
            destination = try session.region(explicit: region)
            self.session = session
            if let owner = options.ownerProfile {
                ownerSession = try AWSSession(
                    options: AWSOptions(options, profile: owner, run: run),
                    environment: environment,
                    transport: transport
                )
            } else {
                ownerSession = nil
            }
        } catch {
            throw GateError(error)
        }
        maximumAttempts = options.maximumAttempts ?? 3
    }

    /// What the gate asks of AWS for images of a source Region.
    func service(source: Region) throws(GateError) -> any ImageService {
        do throws(AWSError) {
            return LiveImageService(
                identity: try session.securityTokenService(in: destination),
                source: try session.workSpaces(in: source),
                sharing: try (ownerSession ?? session).workSpaces(in: source),
                sharingSeenBy: ownerSession == nil ? "caller" : "owner",
                destination: try session.workSpaces(in: destination),
                maximumCopyAttempts: maximumAttempts
            )
        } catch {
            throw GateError(error)
        }
    }
}

extension AWSOptions {
    fileprivate init(_ options: ConnectionOptions, profile: String?, run: RunContext) {
        self.init(
            profile: profile,
            endpointURL: options.endpointURL,
            caBundle: options.caBundle,
            connectTimeout: options.connectTimeout,
            readTimeout: options.readTimeout,
            maxAttempts: options.maximumAttempts,
            userAgentProduct: run.tool,
            userAgentSuffix: "run/\(run.id)",
            trace: options.trace
        )
    }
}

extension Gate {
    /// A gate in front of AWS.
    ///
    /// - Throws: ``GateError`` `configurationError` if an endpoint is unusable.
    public init(
        connection: Connection,
        source: Region,
        policy: Policy,
        log: (any LogStore)?,
        run: RunContext
    ) throws(GateError) {
        self.init(
            service: try connection.service(source: source),
            policy: policy,
            log: log,
            run: run,
            clock: .system
        )
    }
}
