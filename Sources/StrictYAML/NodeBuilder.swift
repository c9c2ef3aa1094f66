// SPDX-License-Identifier: Apache-2.0

/// Builds the tree of nodes from events, and refuses what strict YAML leaves out.
struct NodeBuilder: ~Copyable {
    private var events: EventReader
    private var problems: [YAMLError] = []
    private var depth = 0

    init(_ events: consuming EventReader) {
        self.events = events
    }

    /// Everything that can be read. To be asked once.
    mutating func document() -> YAMLDocument {
        var root: YAMLNode?
        do throws(YAMLError) {
            root = try firstDocument()
            try endOfStream()
        } catch {
            problems.append(error)
        }
        return YAMLDocument(root: root, problems: problems.sorted { $0.position < $1.position })
    }

    private mutating func firstDocument() throws(YAMLError) -> YAMLNode {
        _ = try events.next()
        let event = try events.next()
        guard case .documentStart(let declaresTags) = event.kind else { throw .empty }
        if declaresTags { problems.append(.tagDirective(at: event.start)) }
        let root = try node(from: try events.next())
        _ = try events.next()
        return root
    }

    private mutating func endOfStream() throws(YAMLError) {
        let event = try events.next()
        guard case .streamEnd = event.kind else {
            throw YAMLError(
                "a second document begins here; one file holds one document",
                fix: "remove everything from this '---' on, or keep it in a file of its own",
                at: event.start,
                to: event.end
            )
        }
    }

    private mutating func node(from event: Event) throws(YAMLError) -> YAMLNode {
        switch event.kind {
        case .scalar(let text, let isQuoted, let properties):
            refuse(properties, at: event.start)
            return YAMLNode(start: event.start, end: event.end, content: .scalar(text, isQuoted: isQuoted))
        case .sequenceStart(let properties):
            refuse(properties, at: event.start)
            return try nested(event) { builder throws(YAMLError) in try builder.sequence(from: event) }
        case .mappingStart(let properties):
            refuse(properties, at: event.start)
            return try nested(event) { builder throws(YAMLError) in try builder.mapping(from: event) }
        case .alias(let name):
            throw .alias(name, at: event.start, to: event.end)
        default:
            throw YAMLError("a value is expected", at: event.start)
        }
    }

    private mutating func nested(
        _ event: Event,
        _ body: (inout NodeBuilder) throws(YAMLError) -> YAMLNode
    ) throws(YAMLError) -> YAMLNode {
        depth += 1
        guard depth <= StrictYAML.maximumDepth else {
            throw YAMLError("nested deeper than \(StrictYAML.maximumDepth) levels", at: event.start)
        }
        let node = try body(&self)
        depth -= 1
        return node
    }

    private mutating func sequence(from start: Event) throws(YAMLError) -> YAMLNode {
        var elements: [YAMLNode] = []
        while true {
            let event = try events.next()
            if case .sequenceEnd = event.kind {
                return YAMLNode(start: start.start, end: event.end, content: .sequence(elements))
            }
            elements.append(try node(from: event))
        }
    }

    private mutating func mapping(from start: Event) throws(YAMLError) -> YAMLNode {
        var entries: [(key: YAMLNode, value: YAMLNode)] = []
        var seen: [String: SourcePosition] = [:]
        while true {
            let event = try events.next()
            if case .mappingEnd = event.kind {
                return YAMLNode(start: start.start, end: event.end, content: .mapping(entries))
            }
            let key = try key(from: event)
            let value = try node(from: try events.next())
            if isNew(key, &seen) { entries.append((key, value)) }
        }
    }

    private mutating func key(from event: Event) throws(YAMLError) -> YAMLNode {
        switch event.kind {
        case .sequenceStart, .mappingStart:
            throw YAMLError(
                "a key must be a single word or a quoted text, not a list or a mapping",
                fix: "check the brackets, and quote a key that begins with '[' or '{'",
                at: event.start
            )
        default: return try node(from: event)
        }
    }

    /// Whether the entry belongs in the mapping: neither a merge key nor a key it has already.
    private mutating func isNew(_ key: YAMLNode, _ seen: inout [String: SourcePosition]) -> Bool {
        guard case .scalar(let text, let isQuoted) = key.content else { return false }
        if text == "<<", !isQuoted {
            problems.append(.mergeKey(at: key.start, to: key.end))
            return false
        }
        if let first = seen[text] {
            problems.append(.duplicateKey(text, first: first, at: key.start, to: key.end))
            return false
        }
        seen[text] = key.start
        return true
    }

    private mutating func refuse(_ properties: Event.Properties, at position: SourcePosition) {
        if let anchor = properties.anchor { problems.append(.anchor(anchor, at: position)) }
        if properties.hasTag { problems.append(.tag(at: position)) }
    }
}
