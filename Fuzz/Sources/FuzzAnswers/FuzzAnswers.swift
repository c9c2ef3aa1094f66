// SPDX-License-Identifier: Apache-2.0

import AWSClient
import FoundationEssentials
import FuzzSupport
import GateModel
import HTTPTransport
import Synchronization

private let secret = "verysecretkey/with+signs/0123456789abcdef"

private let transport = SameAnswer()
private let services = Services(transport)

/// The same body as the answer to each call, as a success and as failures.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        guard let services else { fatalError("there are no services") }
        CallingThread.run {
            for status in [200, 400, 503] {
                transport.response.withLock {
                    $0 = HTTPResponse(status: status, headers: ["x-amzn-RequestId": "req-1"], body: bytes)
                }
                await services.ask(isSuccess: status == 200)
            }
        }
    }
}

/// The same answer to every request.
private final class SameAnswer: HTTPSending {
    let response = Mutex(HTTPResponse(status: 200))

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { response.withLock(\.self) }
}

private struct Services {
    let image: ImageID
    let workSpaces: WorkSpaces
    let tokenService: SecurityTokenService

    /// One attempt for each call: a second one would wait.
    init?(_ transport: SameAnswer) {
        let environment = [
            "AWS_ACCESS_KEY_ID": "AKIATESTKEYEXAMPLE00", "AWS_SECRET_ACCESS_KEY": secret,
            "AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", "HOME": "/nonexistent",
        ]
        let options = AWSOptions(maxAttempts: 1)
        guard let region = Region("us-east-1"), let image = ImageID("wsi-0a1b2c3d4"),
            let session = try? AWSSession(options: options, environment: environment, transport: transport),
            let workSpaces = try? session.workSpaces(in: region),
            let tokenService = try? session.securityTokenService(in: region)
        else { return nil }
        self.image = image
        self.workSpaces = workSpaces
        self.tokenService = tokenService
    }

    func ask(isSuccess: Bool) async {
        let images = await answer { () async throws(AWSError) in
            try await workSpaces.describeImages(ids: [image]).value
        }
        require(images == nil || isSuccess, "an error lists no images")
        for image in images ?? [] { check(image) }
        let sharing = await answer { () async throws(AWSError) in
            try await workSpaces.describeImagePermissions(of: image).value
        }
        if let sharing { check(sharing, isSuccess: isSuccess) }
        let identity = await answer { () async throws(AWSError) in try await tokenService.callerIdentity().value }
        guard let identity else { return }
        require(isSuccess, "an error names no caller")
        require(identity.arn.holds(":\(identity.account):"), "the ARN is the account's")
        check(identity.json)
    }
}

/// The answer; `nil` if it is an error, whose words must be printable and hold no secret.
private func answer<Value: Sendable>(_ body: () async throws(AWSError) -> Value) async -> Value? {
    do throws(AWSError) {
        return try await body()
    } catch {
        let words = error.message + error.hint + (error.failure.map { "\($0)" } ?? "")
        require(!words.holds(secret), "an error holds no secret")
        let shown = error.message + error.hint + (error.failure?.message ?? "")
        require(shown.isPrintable && !shown.utf8.contains(0x0A), "an error is printable: \(shown.debugDescription)")
        return nil
    }
}

private func check(_ image: DescribedImage) {
    check(image.json)
    guard let created = image.created else { return }
    let text = created.rfc3339WithMilliseconds
    require(Date(rfc3339: text) != nil, "a time can be read again: \(text)")
}

private func check(_ sharing: SharingView, isSuccess: Bool) {
    check(sharing.json)
    switch sharing {
    case .listed(let accounts):
        require(isSuccess, "an error lists no accounts")
        require(accounts.allSatisfy { !$0.isEmpty }, "an account that is listed has a name")
    case .refused: require(!isSuccess, "a success refuses nothing")
    @unknown default: fatalError("a view of the sharing that is not known")
    }
}

/// What goes into the audit log can be read from it.
private func check(_ value: JSONValue) {
    require((try? JSONParser.parse(JSONWriter.bytes(value))) == value, "what is logged is read again")
}
