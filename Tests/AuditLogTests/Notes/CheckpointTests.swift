// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Testing

private let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

@Suite struct CheckpointTests {
    @Test func `the specification's example is read and written`() throws {
        let text = "example.com/behind-the-sofa\n20852163\n\(root)\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.origin == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.text == text)
    }

    @Test func `extension lines are kept`() throws {
        let text = "o\n1\n\(root)\nextension one\nextension two\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.extensions == ["extension one", "extension two"])
        #expect(checkpoint.text == text)
    }

    @Test(arguments: [
        "", "o\n1\n", "o\n1\n\(root)", "o\n01\n\(root)\n", "o\n-1\n\(root)\n", "o\n+1\n\(root)\n", "o\n\n\(root)\n",
        "\n1\n\(root)\n", "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n", "o\n1\nAAAA\n",
        "o\n99999999999999999999\n\(root)\n", "o\n1\n\(root)\n\n", "o\n1 \n\(root)\n",
    ]) func `what is not a checkpoint is refused`(text: String) {
        #expect(throws: NoteError.self) { try Checkpoint(parsing: text) }
    }
}
