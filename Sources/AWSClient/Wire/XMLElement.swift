// SPDX-License-Identifier: Apache-2.0

/// An element of an XML document: either text or children.
struct XMLElement: Hashable, Sendable {
    let name: String
    var text = ""
    var children: [XMLElement] = []

    /// The one child of that name; `nil` if there is none or more than one.
    func child(_ name: String) -> XMLElement? {
        let found = children.filter { $0.name == name }
        return found.count == 1 ? found[0] : nil
    }

    /// The text of the one child of that name.
    func childText(_ name: String) -> String? {
        guard let child = child(name), child.children.isEmpty else { return nil }
        return child.text
    }

    /// The one element of that name at any depth; `nil` if there is none or more than one.
    func descendant(_ name: String) -> XMLElement? {
        let found = all(name)
        return found.count == 1 ? found[0] : nil
    }

    private func all(_ name: String) -> [XMLElement] {
        (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
    }
}
