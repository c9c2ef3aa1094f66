// SPDX-License-Identifier: Apache-2.0

/// Runs a body over the bytes that libFuzzer gives; what the body finds wrong ends the process.
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int, _ body: ([UInt8]) -> Void) -> CInt {
    body(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Ends the process, which libFuzzer reports as a crash, unless the condition holds.
public func require(_ condition: Bool, _ what: @autoclosure () -> String) {
    if !condition { fatalError("does not hold: \(what())") }
}
