// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import GateModel

/// The members of an answer, read by the types that the interface promises: absent and `null` are `nil`, another type
/// is an error that names the place.
struct AnswerFields: Sendable {
    /// The latest time that a timestamp may name: the end of the year 9999.
    private static let latest = 253_402_300_799.0

    let object: JSONObject
    private let path: String

    init(_ object: JSONObject, path: String = "") {
        self.object = object
        self.path = path
    }

    /// A body that must hold one object.
    init(parsing body: [UInt8]) throws(MalformedAnswer) {
        do {
            guard let object = try JSONParser.parse(body).object else {
                throw MalformedAnswer("JSON without an object")
            }
            self.init(object)
        } catch let error as JSONError {
            throw MalformedAnswer("not strict JSON (\(error))")
        } catch let error as MalformedAnswer {
            throw error
        } catch {
            throw MalformedAnswer("not JSON")
        }
    }

    func string(_ name: String) throws(MalformedAnswer) -> String? {
        guard let value = object.present(name) else { return nil }
        guard let text = value.string else { throw wrong(name, "a string") }
        return text
    }

    func fields(_ name: String) throws(MalformedAnswer) -> AnswerFields? {
        guard let value = object.present(name) else { return nil }
        guard let object = value.object else { throw wrong(name, "an object") }
        return AnswerFields(object, path: path + name + ".")
    }

    /// The objects of a list; none if it is absent.
    func list(_ name: String) throws(MalformedAnswer) -> [AnswerFields] {
        guard let value = object.present(name) else { return [] }
        guard let elements = value.array else { throw wrong(name, "a list") }
        var list: [AnswerFields] = []
        for (index, element) in elements.enumerated() {
            guard let object = element.object else { throw wrong("\(name)[\(index)]", "an object") }
            list.append(AnswerFields(object, path: "\(path)\(name)[\(index)]."))
        }
        return list
    }

    /// Seconds since 1970, or RFC 3339.
    func timestamp(_ name: String) throws(MalformedAnswer) -> Date? {
        guard let value = object.present(name) else { return nil }
        if let text = value.string, let date = Date(rfc3339: text) { return date }
        guard let seconds = value.number, (0...Self.latest).contains(seconds) else { throw wrong(name, "a time") }
        return Date(timeIntervalSince1970: seconds)
    }

    /// A string that must be there and not be empty.
    func required(_ name: String) throws(MalformedAnswer) -> String {
        guard let text = try string(name), !text.isEmpty else { throw MalformedAnswer("\(path)\(name) is missing") }
        return text
    }

    private func wrong(_ name: String, _ type: String) -> MalformedAnswer {
        MalformedAnswer("\(path)\(name) is not \(type)")
    }
}
