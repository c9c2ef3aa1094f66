// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

@testable import AWSClient

@Suite("Shared configuration files")
struct SharedConfigFileTests {
    private func parse(_ text: String, kind: SharedConfigFile.Kind = .config) throws -> SharedConfigFile {
        try SharedConfigFile.parse(Array(text.utf8), path: "/f", kind: kind)
    }

    @Test(
        "A value is what stands between the sign and a comment",
        arguments: [
            ("region = us-east-1", "us-east-1"), ("region=us-east-1", "us-east-1"), ("REGION = us-east-1", "us-east-1"),
            ("region =us-east-1  \t", "us-east-1"), ("region = us-east-1 # why", "us-east-1"),
            ("region = us-east-1\t; why", "us-east-1"), ("region = us-east-1#not", "us-east-1#not"),
            ("region = a=b", "a=b"), ("region =", ""), ("region = # why", ""), ("region = us-east-1\r", "us-east-1"),
            ("  region = us-east-1", "us-east-1"), ("region = one\n  two\n  three # kept", "one\ntwo\nthree # kept"),
            ("region = one\n\n# comment\n  # comment\n  two", "one\ntwo"), ("region = ü", "ü"),
        ]
    )
    func values(line: String, value: String) throws {
        let file = try parse("[default]\n\(line)\n")
        #expect(file.sections[.profile("default")]?.properties["region"]?.value == value)
    }

    @Test(
        "A header says what its section is about",
        arguments: [
            ("[default]", ConfigSection.Name.profile("default")), ("[profile default]", .profile("default")),
            ("[profile x]", .profile("x")), ("[ profile   x ]", .profile("x")), ("[profile\tx] # why", .profile("x")),
            ("[profile \"two words\"]", .profile("two words")), ("[profile 'x']", .profile("x")), ("[x]", .other("x")),
            ("[profile two words]", .other("profile two words")), ("[sso-session s]", .ssoSession("s")),
            ("[services s];", .services("s")), ("\u{FEFF}[default]", .profile("default")),
            ("[profile]", .other("profile")),
            ("[preview x]", .other("preview x")),
        ]
    )
    func headers(header: String, name: ConfigSection.Name) throws {
        let file = try parse(header + "\r\na = b\r\n")
        #expect(Array(file.sections.keys) == [name])
        #expect(file.sections[name]?.properties["a"]?.value == "b")
    }

    @Test("In the credentials file every header is a profile's")
    func credentialsHeaders() throws {
        let file = try parse("[x]\n[default]\n[profile y]\n", kind: .credentials)
        #expect(file.profileNames.sorted() == ["default", "profile y", "x"])
    }

    @Test("An indented block belongs to the property without a value above it")
    func blocks() throws {
        let file = try parse(
            """
            [services s]
            workspaces =
              endpoint_url = http://localhost:1 # why
              ; nothing
              other = 2
            sts =
            \tendpoint_url = http://localhost:2
            [default]
            region = r
            """
        )
        let section = file.sections[.services("s")]
        #expect(section?.properties["workspaces"]?.block == ["endpoint_url": "http://localhost:1", "other": "2"])
        #expect(section?.properties["sts"]?.block == ["endpoint_url": "http://localhost:2"])
        #expect(file.sections[.profile("default")]?.properties["region"]?.line == 9)
    }

    @Test("A section whose lines are all indented alike has properties, not continuations")
    func indentedSection() throws {
        let file = try parse("[default]\n  a = 1\n  b = 2\n")
        #expect(file.sections[.profile("default")]?.properties.mapValues(\.value) == ["a": "1", "b": "2"])
    }

    @Test(
        "What is malformed is refused with its line",
        arguments: [
            ("a = b", 1, "before the first"), ("\n[default", 2, "not closed"), ("[default] x", 1, "follows"),
            ("[default]\nsecretvalue", 2, "name = value"), ("[default]\n= secretvalue", 2, "no proper name"),
            ("[default]\na b = secretvalue", 2, "no proper name"), ("[default]\na = 1\nb = 2\nA = 3", 4, "line 2"),
            ("[default]\n[x]\n[profile default]", 3, "line 1"), ("[]", 1, "no name"), ("[  ]", 1, "no name"),
            ("[default]\ns3 =\n  secretvalue", 3, "name = value"),
            ("[default]\ns3 =\n  a = 1\n  a = 2", 4, "second time"),
            ("[default]\nregion: secretvalue", 2, "name = value"),
            ("[default]\nregion = r\n  aws_secret_access_key = secretvalue", 3, "is indented"),
            ("[default]\nca_bundle = r\n\tAWS_Session_Token=secretvalue", 3, "is indented"),
        ]
    )
    func malformed(text: String, line: Int, words: String) throws {
        let error = awsError { try parse(text) }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("/f:\(line): ") == true)
        #expect(error?.message.contains(words) == true)
        #expect(error?.message.contains("secretvalue") == false)
    }

    @Test("Bytes that are no UTF-8 are refused")
    func notUTF8() {
        let error = awsError { try SharedConfigFile.parse([0x5B, 0xFF, 0x5D], path: "/f", kind: .config) }
        #expect(error?.code == .configuration)
    }

    @Test("A file that is too large is refused")
    func tooLarge() {
        let text = String(repeating: "#", count: SharedConfiguration.maximumBytes + 1)
        let error = awsError { try Fixture(files: ["/home/u/.aws/config": text]) }
        #expect(error?.message.contains("larger than") == true)
    }
}
