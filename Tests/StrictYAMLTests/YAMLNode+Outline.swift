// SPDX-License-Identifier: Apache-2.0

import StrictYAML

extension YAMLNode {
    /// The value in a form that a test can write down: quoted text in apostrophes, lists in [], mappings in {}.
    var outline: String {
        switch content {
        case .scalar(let text, let isQuoted): isQuoted ? "'\(text)'" : text
        case .sequence(let elements): "[" + elements.map(\.outline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key.outline): \($0.value.outline)" }.joined(separator: ", ") + "}"
        }
    }
}
