// SPDX-License-Identifier: Apache-2.0

import GateModel
import Testing

struct JSONObjectTests {
    @Test func settingReplacesInPlaceAppendsOrRemoves() {
        var object: JSONObject = .init(members: [.init(name: "a", value: 1), .init(name: "b", value: 2)])
        object["a"] = 3
        object["c"] = 4
        object["b"] = nil
        object["missing"] = nil
        #expect(JSONWriter.text(.object(object)) == #"{"a":3,"c":4}"#)
    }

    @Test func nullIsNotPresent() {
        let object = JSONObject(members: [.init(name: "a", value: .null)])
        #expect(object["a"] == .null)
        #expect(object.present("a") == nil)
    }
}
