// SPDX-License-Identifier: Apache-2.0

public import GateModel
public import HTTPTransport

/// One user's view of AWS: credentials, Region and endpoints as options, environment and the shared files of AWS's
/// tools say, and one transport and one retry quota for all calls.
public struct AWSSession: Sendable {
    private let regions: RegionResolver
    private let endpoints: EndpointResolver
    private let context: CallContext

    /// Reads the configuration; no request is made yet.
    ///
    /// - Parameters:
    ///   - options: what the user chose.
    ///   - environment: the environment variables.
    ///   - transport: what carries the requests.
    /// - Throws: ``AWSError/Code/configuration`` if a file cannot be read, the named profile does not exist, or a
    ///   setting is wrong.
    public init(
        options: AWSOptions,
        environment: [String: String],
        transport: any HTTPSending
    ) throws(AWSError) {
        try self.init(options: options, environment: environment, transport: transport, surroundings: Surroundings())
    }

    init(
        options: AWSOptions,
        environment variables: [String: String],
        transport: any HTTPSending,
        surroundings: Surroundings
    ) throws(AWSError) {
        let environment = Environment(variables)
        let configuration = try SharedConfiguration.load(environment, surroundings)
        let choice = ProfileChoice(option: options.profile, environment: environment)
        let profile = try choice.profile(in: configuration)
        regions = RegionResolver(environment: environment, profile: profile, choice: choice)
        endpoints = EndpointResolver(
            option: options.endpointURL,
            environment: environment,
            profile: profile,
            configuration: configuration
        )
        let chain = CredentialChain.standard(
            profile: profile,
            choice: choice,
            paths: configuration.paths,
            environment: environment
        )
        context = CallContext(
            settings: try CallSettings(
                options: options,
                environment: environment,
                profile: profile,
                surroundings: surroundings
            ),
            credentials: CredentialCache(chain, now: surroundings.now),
            quota: RetryQuota(),
            transport: transport,
            surroundings: surroundings
        )
    }

    /// The Region to work in: the explicit one, `AWS_REGION`, `AWS_DEFAULT_REGION`, or the profile's.
    ///
    /// - Throws: ``AWSError/Code/configuration`` if there is none, or it is not a Region code.
    public func region(explicit: String?) throws(AWSError) -> Region {
        try regions.region(explicit: explicit)
    }

    /// Amazon WorkSpaces in a Region.
    ///
    /// - Throws: ``AWSError/Code/configuration`` if a configured endpoint is wrong.
    public func workSpaces(in region: Region) throws(AWSError) -> WorkSpaces {
        WorkSpaces(connection: try connection(to: .workSpaces, in: region))
    }

    /// AWS STS in a Region.
    ///
    /// - Throws: ``AWSError/Code/configuration`` if a configured endpoint is wrong.
    public func securityTokenService(in region: Region) throws(AWSError) -> SecurityTokenService {
        SecurityTokenService(connection: try connection(to: .securityTokenService, in: region))
    }

    private func connection(to service: Service, in region: Region) throws(AWSError) -> ServiceConnection {
        let endpoint = try endpoints.endpoint(of: service, in: region)
        return ServiceConnection(service: service, region: region, endpoint: endpoint, context: context)
    }
}
