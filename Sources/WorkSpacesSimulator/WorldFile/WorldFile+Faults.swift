// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension WorldFile {
    static func faults(_ node: YAMLNode) throws(WorldError) -> [Fault] {
        var faults: [Fault] = []
        for element in try node.elements(of: "faults") { faults.append(try fault(element)) }
        return faults
    }

    private static func fault(_ node: YAMLNode) throws(WorldError) -> Fault {
        let fields = try WorldFields(
            node,
            of: "a fault",
            allowed: ["operation", "call", "fault", "seconds", "code", "message", "status"]
        )
        let kindNode = try fields.required("fault")
        var fault = Fault(
            operation: try fields.required("operation").choice("operation"),
            call: try call(try fields.required("call")),
            kind: try kindNode.choice("fault")
        )
        guard fault.kind.applies(to: fault.operation) else {
            throw kindNode.problem("the fault \(fault.kind.rawValue) means nothing for \(fault.operation.rawValue)")
        }
        try setParameters(of: &fault, fields)
        return fault
    }

    private static func call(_ node: YAMLNode) throws(WorldError) -> Int? {
        if case .scalar("every", _) = node.content { return nil }
        guard case .scalar(let text, isQuoted: false) = node.content, let number = Int(text), number > 0 else {
            throw node.problem("call is the number of the operation's call, counted from 1, or 'every'")
        }
        return number
    }

    private static func setParameters(of fault: inout Fault, _ fields: WorldFields) throws(WorldError) {
        try refuse(fields, ["seconds"], unless: fault.kind == .delay, of: "delay")
        try refuse(fields, ["code", "message", "status"], unless: fault.kind == .error, of: "error")
        switch fault.kind {
        case .delay: fault.seconds = try fields.required("seconds").seconds("seconds")
        case .error: fault.error = try error(fields)
        default: break
        }
    }

    private static func refuse(
        _ fields: WorldFields,
        _ names: [String],
        unless isMeant: Bool,
        of kind: String
    ) throws(WorldError) {
        for name in names where !isMeant {
            guard let node = fields[name] else { continue }
            throw node.problem("'\(name)' is a parameter of the fault \(kind) alone")
        }
    }

    private static func error(_ fields: WorldFields) throws(WorldError) -> ServiceError {
        ServiceError(
            try fields.required("code").text("code"),
            try fields["message"].map { node throws(WorldError) in try node.text("message") } ?? "A simulated error.",
            status: try fields["status"].map { node throws(WorldError) in
                try node.integer("status", in: 400...599)
            } ?? 400
        )
    }
}
