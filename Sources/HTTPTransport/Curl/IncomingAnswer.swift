// SPDX-License-Identifier: Apache-2.0

/// The answer as far as it has come.
struct IncomingAnswer {
    /// How far the head of the final answer has come.
    enum Head { case none, open, complete }

    /// As much as browsers and libcurl of today accept.
    static let maximumHeaderBytes = 300 << 10

    private(set) var head = Head.none
    private(set) var status = 0
    private(set) var headers = HTTPHeaders()
    private(set) var body: [UInt8] = []
    private(set) var receivedBytes = 0
    private(set) var isTooLarge = false
    private let maximumBodyBytes: Int
    private var headerBytes = 0

    init(maximumBodyBytes: Int) {
        self.maximumBodyBytes = maximumBodyBytes
    }

    /// Takes one line of a head, status line and empty line included; `false` when there is too much.
    mutating func receiveHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        receivedBytes += line.count
        headerBytes += line.count
        guard headerBytes <= Self.maximumHeaderBytes else {
            isTooLarge = true
            return false
        }
        let text = unsafe Self.text(of: line)
        switch head {
        case .none: begin(text)
        case .open: text.isEmpty ? end() : addField(text)
        case .complete: break  // a trailer
        }
        return true
    }

    /// Takes a piece of the body; `false` when there is too much.
    mutating func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        receivedBytes += bytes.count
        guard bytes.count <= maximumBodyBytes - body.count else {
            isTooLarge = true
            return false
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    private mutating func begin(_ statusLine: String) {
        let parts = statusLine.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count >= 2, parts[0].hasPrefix("HTTP/"), let number = Int(parts[1]) else { return }
        status = number
        headers = HTTPHeaders()
        head = .open
    }

    /// An interim (1xx) answer is followed by another head.
    private mutating func end() {
        head = status < 200 ? .none : .complete
    }

    // By bytes: characters are costly to find, and none of those looked for is more than one byte.
    private mutating func addField(_ line: String) {
        let bytes = line.utf8
        if bytes.first.map(Self.isSpace) == true { return headers.extendLast(with: Self.trimmed(line[...])) }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return }
        headers.add(name: String(line[..<colon]), value: Self.trimmed(line[bytes.index(after: colon)...]))
    }

    /// Without the end of line; by bytes, as CR and LF are one character in Swift.
    private static func text(of line: UnsafeRawBufferPointer) -> String {
        var end = line.count
        while end > 0, unsafe line[end - 1] == 0x0A || line[end - 1] == 0x0D { end -= 1 }
        return unsafe String(decoding: line[..<end], as: UTF8.self)
    }

    private static func trimmed(_ text: Substring) -> String {
        var bytes = text.utf8.drop(while: isSpace)
        while let last = bytes.last, isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
