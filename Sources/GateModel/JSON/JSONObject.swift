// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object, in order, each name once.
public struct JSONObject: Hashable, Sendable {
    /// One name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public var value: JSONValue

        /// A member.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members, in the order they are written.
    public private(set) var members: [Member]

    /// An object of members whose names are all different, which the caller sees to.
    public init(members: [Member] = []) {
        self.members = members
    }

    /// The value of a member; `nil` where there is none. Setting `nil` removes the member, setting a value replaces
    /// it in its place or appends it.
    public subscript(name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set { set(name, newValue) }
    }

    private mutating func set(_ name: String, _ value: JSONValue?) {
        let index = members.firstIndex { $0.name == name }
        switch (index, value) {
        case (let index?, let value?): members[index].value = value
        case (let index?, nil): members.remove(at: index)
        case (nil, let value?): members.append(Member(name: name, value: value))
        case (nil, nil): break
        }
    }

    /// The value of a member that is present and not `null`: AWS's JSON protocols treat the two alike.
    public func present(_ name: String) -> JSONValue? {
        guard let value = self[name], value != .null else { return nil }
        return value
    }
}
