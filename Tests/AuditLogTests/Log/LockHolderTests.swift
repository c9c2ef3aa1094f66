// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AuditLog

private let locks = """
    1: POSIX  ADVISORY  WRITE 100 fe:01:131 0 EOF
    2: FLOCK  ADVISORY  WRITE 200 fe:01:132 0 EOF
    3: FLOCK  ADVISORY  WRITE 300 fe:01:131 0 EOF
    3: -> FLOCK  ADVISORY  WRITE 400 fe:01:131 0 EOF
    4: FLOCK  ADVISORY  READ  0 fe:01:133 0 EOF
    5: FLOCK  ADVISORY  READ  500 103:0a:134 0 EOF
    nonsense
    """

@Suite struct LockHolderTests {
    // Numbers as glibc's makedev packs them.
    @Test(
        arguments: [
            (0xFE01, 131, 300), (0xFE01, 132, 200), (0xFE01, 133, nil), (0xFE02, 131, nil), (0x1_030A, 134, 500),
            (0xFE01, 135, nil),
        ] as [(UInt64, UInt64, Int?)]
    )
    func `the holder is found by device and inode`(device: UInt64, inode: UInt64, processID: Int?) {
        let file = FileStatus.Identity(device: device, inode: inode)
        #expect(LockHolder.processID(holding: file, in: locks) == processID)
    }
}
