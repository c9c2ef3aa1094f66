// SPDX-License-Identifier: Apache-2.0

import GateModel
import StrictYAML

extension WorldFile {
    static func operatingSystem(_ node: YAMLNode) throws(WorldError) -> OperatingSystem {
        OperatingSystem(try word(node, "operating_system", of: ["WINDOWS", "LINUX"]))
    }

    static func tenancy(_ node: YAMLNode) throws(WorldError) -> Tenancy {
        Tenancy(try word(node, "tenancy", of: ["DEFAULT", "DEDICATED"]))
    }

    static func state(_ node: YAMLNode) throws(WorldError) -> ImageState {
        ImageState(try word(node, "state", of: ["AVAILABLE", "PENDING", "ERROR"]))
    }

    private static func word(_ node: YAMLNode, _ name: String, of words: [String]) throws(WorldError) -> String {
        let text = try node.text(name)
        guard words.contains(text) else {
            throw node.problem("\(name) is one of \(words.joined(separator: ", ")); 'answers' can say anything else")
        }
        return text
    }

    static func errorDetails(_ node: YAMLNode) throws(WorldError) -> [StoredImage.ErrorDetail] {
        var details: [StoredImage.ErrorDetail] = []
        for element in try node.elements(of: "error_details") {
            let fields = try WorldFields(element, of: "an error detail", allowed: ["code", "message"])
            let code = try fields.required("code").text("code")
            let message = try fields["message"].map { node throws(WorldError) in try node.text("message") }
            details.append(StoredImage.ErrorDetail(code: code, message: message))
        }
        return details
    }

    static func tags(_ node: YAMLNode) throws(WorldError) -> [Tag] {
        var tags: [Tag] = []
        for (key, value) in try node.members(of: "tags") {
            tags.append(Tag(key: try key.text("a tag's key"), value: try value.text("a tag's value")))
        }
        return tags
    }

    /// The distortions of an image's answers: AWS's members, each with another value, or with `null` to leave it out.
    static func answerOverrides(_ node: YAMLNode) throws(WorldError) -> AnswerOverrides {
        var overrides = AnswerOverrides()
        for (key, value) in try node.members(of: "answers") {
            let name = try key.text("a key of answers")
            guard AnswerOverrides.memberNames.contains(name) else {
                let names = AnswerOverrides.memberNames.joined(separator: ", ")
                throw key.problem("'\(name)' is not a member of WorkspaceImage; its members are \(names)")
            }
            overrides.values[name] = .some(try answer(value))
        }
        return overrides
    }

    /// The JSON value that is answered; `nil`, written `null`, where the member is left out.
    static func answer(_ node: YAMLNode) throws(WorldError) -> JSONValue? {
        node.isNull ? nil : try json(node)
    }

    private static func json(_ node: YAMLNode) throws(WorldError) -> JSONValue {
        switch node.content {
        case .scalar(let text, let isQuoted): return isQuoted ? .string(text) : scalar(text)
        case .sequence(let elements):
            return .array(try elements.map { element throws(WorldError) in try json(element) })
        case .mapping(let members):
            var object = JSONObject()
            for (key, value) in members { object[try key.text("a key")] = try json(value) }
            return .object(object)
        }
    }

    private static func scalar(_ text: String) -> JSONValue {
        switch text {
        case "true": .bool(true)
        case "false": .bool(false)
        case "", "~", "null": .null
        default: Int(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.double) ?? .string(text)
        }
    }
}
