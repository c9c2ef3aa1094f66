// SPDX-License-Identifier: Apache-2.0

import CYaml

/// libyaml's event parser over a copy of the input, freed with it. After an error it is not to be asked again.
///
/// Specification: <https://pyyaml.org/wiki/LibYAML>
@safe struct EventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// - Parameter bytes: UTF-8 without a byte order mark.
    init(_ bytes: [UInt8]) throws(YAMLError) {
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(from: bytes)
        unsafe parser = .allocate(capacity: 1)
        unsafe parser.initialize(to: yaml_parser_t())
        guard unsafe yaml_parser_initialize(parser) == 1 else { throw .outOfMemory }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    mutating func next() throws(YAMLError) -> Event {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe Event(event)
    }

    private func failure() -> YAMLError {
        let state = unsafe parser.pointee
        guard let words = unsafe state.problem else { return .outOfMemory }
        let problem = unsafe String(cString: words)
        let start = unsafe SourcePosition(state.problem_mark)
        let context = unsafe state.context.map { unsafe String(cString: $0) }
        let contextStart = unsafe SourcePosition(state.context_mark)
        return SyntaxProblem(problem: problem, at: start, context: context, contextStart: contextStart).error
    }
}

extension YAMLError {
    static let outOfMemory = YAMLError("there is no memory to read the file", at: SourcePosition(line: 1, column: 1))
}

extension SourcePosition {
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}

extension Event {
    fileprivate init(_ event: yaml_event_t) {
        kind = unsafe Kind(event)
        start = unsafe SourcePosition(event.start_mark)
        end = unsafe SourcePosition(event.end_mark)
    }
}

extension Event.Kind {
    fileprivate init(_ event: yaml_event_t) {
        self =
            switch unsafe event.type {
            case YAML_STREAM_START_EVENT: .streamStart
            case YAML_DOCUMENT_START_EVENT: unsafe .documentStart(event)
            case YAML_DOCUMENT_END_EVENT: .documentEnd
            case YAML_ALIAS_EVENT: unsafe .alias(String(event.data.alias.anchor) ?? "")
            case YAML_SCALAR_EVENT: unsafe .scalar(event)
            case YAML_SEQUENCE_START_EVENT:
                unsafe .sequenceStart(
                    Event.Properties(event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
                )
            case YAML_SEQUENCE_END_EVENT: .sequenceEnd
            case YAML_MAPPING_START_EVENT:
                unsafe .mappingStart(
                    Event.Properties(event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
                )
            case YAML_MAPPING_END_EVENT: .mappingEnd
            default: .streamEnd
            }
    }

    private static func documentStart(_ event: yaml_event_t) -> Self {
        let directives = unsafe event.data.document_start.tag_directives
        return unsafe .documentStart(declaresTags: directives.start != directives.end)
    }

    private static func scalar(_ event: yaml_event_t) -> Self {
        let scalar = unsafe event.data.scalar
        let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        return unsafe .scalar(
            String(decoding: bytes, as: UTF8.self),
            isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
            Event.Properties(scalar.anchor, tag: scalar.tag)
        )
    }
}

extension Event.Properties {
    fileprivate init(_ anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
        self.anchor = unsafe String(anchor)
        hasTag = unsafe tag != nil
    }
}

extension String {
    fileprivate init?(_ bytes: UnsafeMutablePointer<yaml_char_t>?) {
        guard let bytes = unsafe bytes else { return nil }
        self = unsafe String(cString: bytes)
    }
}
