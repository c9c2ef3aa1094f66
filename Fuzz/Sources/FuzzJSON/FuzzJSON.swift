// SPDX-License-Identifier: Apache-2.0

import FuzzSupport
import GateModel

/// What is read, written and read again is the same, and what is written is one line without control characters.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe fuzz(start, count) { bytes in
        guard let value = try? JSONParser.parse(bytes) else { return }
        let written = JSONWriter.bytes(value)
        let text = String(decoding: written, as: UTF8.self)
        require(!text.hasControls && !text.utf8.contains(0x0A), "what is written is one line without controls")
        guard let again = try? JSONParser.parse(written) else { fatalError("cannot be read again: \(text)") }
        require(again == value, "what is read again is equal: \(text)")
        require(JSONWriter.bytes(again) == written, "what is read again is written alike: \(text)")
        checkMembers(value)
    }
}

/// To a reader that compares names as text, each member of an object is there once and is found.
private func checkMembers(_ value: JSONValue) {
    for element in value.array ?? [] { checkMembers(element) }
    guard let object = value.object else { return }
    require(Set(object.members.map(\.name)).count == object.members.count, "no name is there twice")
    for member in object.members {
        require(object[member.name] == member.value, "a member is found by its name")
        checkMembers(member.value)
    }
}
