// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import AWSClient

@Suite("Endpoints")
struct EndpointTests {
    private static let config = """
        [default]
        region = us-east-1
        [profile both]
        services = s
        endpoint_url = http://profile
        [profile plain]
        endpoint_url = http://profile
        [profile ignoring]
        endpoint_url = http://profile
        ignore_configured_endpoint_urls = TRUE
        [profile dangling]
        services = q
        [profile fips]
        use_fips_endpoint = true
        [services s]
        workspaces =
          endpoint_url = http://section
        """

    private func url(
        region: String = "us-east-1",
        service: Service = .workSpaces,
        option: String? = nil,
        environment: [String: String] = [:]
    ) throws -> String {
        let environment = Environment(environment)
        let file = try SharedConfigFile.parse(Array(Self.config.utf8), path: "/c", kind: .config)
        let configuration = SharedConfiguration(config: file, credentials: .empty(path: "/k"))
        let choice = ProfileChoice(option: nil, environment: environment)
        let resolver = EndpointResolver(
            option: option,
            environment: environment,
            profile: try choice.profile(in: configuration),
            configuration: configuration
        )
        let region = try Region(validating: region, parameter: "region")
        return try resolver.endpoint(of: service, in: region).url
    }

    @Test(
        "The regular endpoint is the Region's partition's",
        arguments: [
            ("us-east-1", "https://workspaces.us-east-1.amazonaws.com/"),
            ("xx-new-9", "https://workspaces.xx-new-9.amazonaws.com/"),
            ("cn-northwest-1", "https://workspaces.cn-northwest-1.amazonaws.com.cn/"),
            ("us-gov-west-1", "https://workspaces.us-gov-west-1.amazonaws.com/"),
            ("us-iso-east-1", "https://workspaces.us-iso-east-1.c2s.ic.gov/"),
            ("us-isob-east-1", "https://workspaces.us-isob-east-1.sc2s.sgov.gov/"),
            ("eu-isoe-west-1", "https://workspaces.eu-isoe-west-1.cloud.adc-e.uk/"),
            ("us-isof-south-1", "https://workspaces.us-isof-south-1.csp.hci.ic.gov/"),
            ("eusc-de-east-1", "https://workspaces.eusc-de-east-1.amazonaws.eu/"),
        ]
    )
    func regular(region: String, expected: String) throws {
        #expect(try url(region: region) == expected)
    }

    @Test("STS has regional endpoints")
    func regularSTS() throws {
        #expect(try url(service: .securityTokenService) == "https://sts.us-east-1.amazonaws.com/")
    }

    private static let service = ["AWS_ENDPOINT_URL_WORKSPACES": "http://service"]
    private static let global = ["AWS_ENDPOINT_URL": "http://global"]
    private static let ignore = ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "True"]

    private static func join(_ parts: [String: String]...) -> [String: String] {
        parts.reduce([:]) { $0.merging($1) { $1 } }
    }

    @Test(
        "Of two places that name an endpoint the more particular wins",
        arguments: [
            ("http://option", join(service, global), "http://option/"), (nil, join(service, global), "http://service/"),
            (nil, join(global, ["AWS_PROFILE": "both"]), "http://global/"),
            (nil, ["AWS_PROFILE": "both"], "http://section/"),
            (nil, ["AWS_PROFILE": "plain"], "http://profile/"),
            (nil, ["AWS_ENDPOINT_URL_STS": "http://sts"], regularURL),
            (nil, join(service, global, ignore, ["AWS_PROFILE": "both"]), regularURL),
            ("http://option", ignore, "http://option/"), (nil, ["AWS_PROFILE": "ignoring"], regularURL),
            (
                nil, ["AWS_PROFILE": "ignoring", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "false"], "http://profile/"
            ),
            (nil, ["AWS_ENDPOINT_URL": ""], regularURL),
        ] as [(String?, [String: String], String)]
    )
    func order(option: String?, environment: [String: String], expected: String) throws {
        #expect(try url(option: option, environment: environment) == expected)
    }

    private static let regularURL = "https://workspaces.us-east-1.amazonaws.com/"

    @Test("A services section speaks for the service it names only")
    func otherService() throws {
        #expect(try url(service: .securityTokenService, environment: ["AWS_PROFILE": "both"]) == "http://profile/")
        #expect(
            try url(service: .securityTokenService, environment: ["AWS_ENDPOINT_URL_STS": "http://sts"])
                == "http://sts/"
        )
    }

    @Test(
        "Settings that cannot be followed are errors",
        arguments: [
            (["AWS_PROFILE": "dangling"], "no section [services q]"),
            (["AWS_PROFILE": "fips"], "AWS_USE_FIPS_ENDPOINT"),
            (["AWS_USE_FIPS_ENDPOINT": "true"], "AWS_USE_FIPS_ENDPOINT"),
            (["AWS_USE_DUALSTACK_ENDPOINT": "true"], "AWS_USE_DUALSTACK_ENDPOINT"),
        ]
    )
    func unfollowable(environment: [String: String], words: String) {
        let error = awsError { try url(environment: environment) }
        #expect(error?.code == .configuration)
        #expect(error?.message.contains(words) == true)
    }

    @Test(
        "A URL is kept with its path prefix",
        arguments: [
            ("https://h", "https://h/"), ("HTTPS://H.Example:8443/a/b", "https://h.example:8443/a/b"),
            ("http://h/a/", "http://h/a/"), ("https://h:443", "https://h/"), ("http://h:80/", "http://h/"),
            ("http://h:443", "http://h:443/"), ("http://[::1]:8080", "http://[::1]:8080/"),
            ("http://under_score:1", "http://under_score:1/"),
        ]
    )
    func valid(given: String, expected: String) throws {
        #expect(try Endpoint(url: given, source: "x").url == expected)
    }

    @Test(
        "A URL that is none is refused without being shown",
        arguments: [
            "", "h", "ftp://h", "http://", "http:///x", "http://h:0", "http://h:65536", "http://h:", "http://h:x",
            "http://h:+1",
            "http://user:hunter2@h", "http://h/?q=hunter2", "http://h/#f", "http://h?q", "http://h/a b", "http://a b/",
            "http://h\r\nX: y", "http://[::1", "http://[]", "http://[::1]x", "http://[g]", "http://.h", "http://h..x",
            "http://ü",
            "http://h/ü", "http://h\\x",
        ]
    )
    func invalid(given: String) {
        let error = awsError { try Endpoint(url: given, source: "--endpoint-url") }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("The endpoint URL of --endpoint-url ") == true)
        #expect(error?.message.contains("hunter2") == false)
    }

    @Test(
        "Loopback is this machine and nothing else",
        arguments: [
            ("http://localhost", true), ("http://127.0.0.1:1", true), ("http://127.9.9.9", true),
            ("http://[::1]", true),
            ("http://x.localhost", true), ("http://127.evil.example.com", false),
            ("http://127.0.0.1.example.com", false),
            ("http://10.0.0.1", false), ("http://[::2]", false), ("http://localhost.example.com", false),
        ]
    )
    func loopback(url: String, expected: Bool) throws {
        #expect(try Endpoint(url: url, source: "x").isLoopback == expected)
    }
}
