// SPDX-License-Identifier: Apache-2.0

import CCurl

/// libcurl's callbacks. Both run on the loop's thread, within `curl_multi_perform`.
private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Takes a piece of the body; anything but the full count ends the transfer.
let receiveBody: wsigate_data_callback = { bytes, size, count, context in
    guard let transfer = unsafe transfer(context), let bytes = unsafe bytes else { return 0 }
    let length = size * count
    guard transfer.body.count + length <= transfer.request.maximumResponseBytes else {
        transfer.isTooLarge = true
        return 0
    }
    transfer.lastActivity = .now
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
    unsafe transfer.body.append(contentsOf: raw)
    return length
}

/// Takes one line of the header; a status line begins it anew, as after a 100.
let receiveHeader: wsigate_data_callback = { bytes, size, count, context in
    guard let transfer = unsafe transfer(context), let bytes = unsafe bytes else { return 0 }
    let length = size * count
    transfer.lastActivity = .now
    let raw = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
    let line = unsafe String(decoding: raw, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
        transfer.headers = HTTPHeaders()
        transfer.status = Int(line.split(separator: " ").dropFirst().first?.prefix(3) ?? "") ?? 0
    } else if let colon = line.firstIndex(of: ":") {
        transfer.headers.add(
            name: String(line[..<colon]),
            value: trimmed(line[line.index(after: colon)...])
        )
    }
    return length
}

private func trimmed(_ text: Substring) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n"
    }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(scalars.reversed().drop(while: isSpace).reversed()))
}
