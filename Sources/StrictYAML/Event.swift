// SPDX-License-Identifier: Apache-2.0

/// One step of reading a YAML stream.
struct Event {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart(declaresTags: Bool)
        case documentEnd
        case alias(String)
        case scalar(String, isQuoted: Bool, Properties)
        case sequenceStart(Properties)
        case sequenceEnd
        case mappingStart(Properties)
        case mappingEnd
    }

    /// What may stand before a node; strict YAML has neither.
    struct Properties {
        let anchor: String?
        let hasTag: Bool
    }

    let kind: Kind
    let start: SourcePosition
    let end: SourcePosition
}
