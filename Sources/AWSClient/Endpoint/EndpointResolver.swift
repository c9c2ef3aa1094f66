// SPDX-License-Identifier: Apache-2.0

import GateModel

/// Finds the endpoint of a service in a Region.
///
/// Specification: <https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html>
struct EndpointResolver: Sendable {
    let option: String?
    let environment: Environment
    let profile: Profile?
    let configuration: SharedConfiguration

    /// The first of: the option, the service's variable, the common variable, the profile's services section, the
    /// profile itself, the Region's regular endpoint.
    func endpoint(of service: Service, in region: Region) throws(AWSError) -> Endpoint {
        try refuseVariants()
        if let configured = try configured(for: service) {
            return try Endpoint(url: configured.url, source: configured.source)
        }
        return Endpoint(host: "\(service.identifier).\(region).\(region.partition.dnsSuffix)")
    }

    private func configured(for service: Service) throws(AWSError) -> (url: String, source: String)? {
        if let option { return (option, "--endpoint-url") }
        guard !ignoresConfigured else { return nil }
        for name in [service.endpointVariable, "AWS_ENDPOINT_URL"] {
            if let url = environment[name] { return (url, name) }
        }
        if let found = try servicesSection(for: service) { return found }
        return profile?.setting("endpoint_url").map { ($0.value, "endpoint_url (\($0.place))") }
    }

    private var ignoresConfigured: Bool {
        let variable = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"
        guard environment[variable] == nil else { return environment.isTrue(variable) }
        return profile?.isTrue("ignore_configured_endpoint_urls") ?? false
    }

    private func servicesSection(for service: Service) throws(AWSError) -> (url: String, source: String)? {
        guard let name = profile?.setting("services") else { return nil }
        guard let section = configuration.services(name.value) else {
            throw AWSError(
                .configuration,
                "\(name.place): there is no section [services \(name.value)].",
                hint: "Add that section to the configuration file, or remove the line."
            )
        }
        guard let url = section.properties[service.identifier]?.block["endpoint_url"], !url.isEmpty else { return nil }
        return (url, "[services \(name.value)] \(service.identifier)")
    }

    /// Whoever asks for FIPS or dual-stack endpoints must not silently get others.
    private func refuseVariants() throws(AWSError) {
        for variant in ["use_fips_endpoint", "use_dualstack_endpoint"] {
            let variable = "AWS_" + variant.uppercased()
            let isAsked =
                environment[variable] == nil ? profile?.isTrue(variant) ?? false : environment.isTrue(variable)
            guard isAsked else { continue }
            throw AWSError(
                .configuration,
                "\(variable) (or \(variant) of the profile) is set, which this release of wsigate does not support.",
                hint: "Set it to false, and name the endpoint in AWS_ENDPOINT_URL_WORKSPACES."
            )
        }
    }
}
