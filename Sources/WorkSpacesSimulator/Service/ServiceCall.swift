// SPDX-License-Identifier: Apache-2.0

/// What a request asks for, as far as can be said before its signature is checked.
struct ServiceCall: Sendable {
    private static let targetPrefix = "WorkspacesService."

    let dialect: Dialect
    /// The operation's name as it was sent.
    let name: String
    let operation: Operation?

    /// JSON requests name their operation in a field of the head, query requests in the form.
    init(_ request: IncomingRequest) {
        if let target = request.value(of: "x-amz-target") {
            dialect = .json
            name = target.hasPrefix(Self.targetPrefix) ? String(target.dropFirst(Self.targetPrefix.count)) : target
            operation = Self.operation(target, named: name)
        } else {
            dialect = .query
            name = Form(query: request.query, body: request.body)["Action"] ?? ""
            operation = name == Operation.getCallerIdentity.rawValue ? .getCallerIdentity : nil
        }
    }

    private static func operation(_ target: String, named name: String) -> Operation? {
        guard target.hasPrefix(targetPrefix), let operation = Operation(rawValue: name) else { return nil }
        return operation.service == .workSpaces ? operation : nil
    }
}
