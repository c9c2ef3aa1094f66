// SPDX-License-Identifier: Apache-2.0

import GateModel

extension Fault {
    /// What is answered instead of an operation's true output.
    ///
    /// - Parameters:
    ///   - output: The true output.
    ///   - list: What identifies the list, if it is one, in its page tokens.
    ///   - offset: Where in the list the call began.
    func distorted(_ output: JSONObject, list: String, offset: Int) -> JSONObject {
        var output = output
        switch kind {
        case .emptyObject: return JSONObject()
        case .duplicateKeys: return JSONObject(members: output.members + output.members.prefix(1))
        case .emptyList, .emptyPage: output[listMember] = []
        case .secondImage: output.editImages { images in images + [images.first.map(Self.another) ?? Self.stranger] }
        case .wrongImage: distortID(&output)
        case .unknownState: output.editImages { images in images.map { $0.setting("State", "MELTING") } }
        default: break
        }
        distortToken(&output, list: list, offset: offset)
        return output
    }

    private var listMember: String { operation == .describeImages ? "Images" : "ImagePermissions" }

    private func distortToken(_ output: inout JSONObject, list: String, offset: Int) {
        switch kind {
        case .emptyList: output["NextToken"] = nil
        case .emptyPage: output["NextToken"] = .string(PageToken(list: list, offset: offset).text)
        case .repeatToken: output["NextToken"] = .string(PageToken(list: list, offset: 0).text)
        default: break
        }
    }

    private func distortID(_ output: inout JSONObject) {
        guard operation == .describeImages else { return output["ImageId"] = .string(Self.strangeID) }
        output.editImages { images in
            images.isEmpty ? [Self.stranger] : images.map { $0.setting("ImageId", .string(Self.strangeID)) }
        }
    }

    private static let strangeID = "wsi-000000000"

    private static func another(_ image: JSONValue) -> JSONValue { image.setting("ImageId", .string(strangeID)) }

    private static let stranger: JSONValue = [
        "ImageId": .string(strangeID), "Name": "stranger", "State": "AVAILABLE", "OwnerAccountId": "000000000000",
    ]
}

extension JSONObject {
    fileprivate mutating func editImages(_ edit: ([JSONValue]) -> [JSONValue]) {
        self["Images"] = .array(edit(self["Images"]?.array ?? []))
    }
}

extension JSONValue {
    fileprivate func setting(_ name: String, _ value: JSONValue) -> JSONValue {
        guard var object else { return self }
        object[name] = value
        return .object(object)
    }
}
