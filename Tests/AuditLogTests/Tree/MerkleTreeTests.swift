// SPDX-License-Identifier: Apache-2.0

import AuditLog
import Cryptography
import Testing

/// The test data of Certificate Transparency's reference implementation.
private let leaves: [[UInt8]] = [
    [],
    [0x00],
    [0x10],
    [0x20, 0x21],
    [0x30, 0x31],
    [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F],
]

private let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

/// RFC 6962 section 2.1, word for word.
private func naiveRoot(_ leaves: ArraySlice<SHA256Digest>) -> SHA256Digest {
    guard leaves.count > 1 else { return leaves.first ?? MerkleTree.emptyRoot }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return MerkleTree.nodeHash(naiveRoot(leaves[..<middle]), naiveRoot(leaves[middle...]))
}

@Suite struct MerkleTreeTests {
    @Test(arguments: 0...8) func `the roots are Certificate Transparency's`(size: Int) {
        var frontier = MerkleFrontier()
        for leaf in leaves.prefix(size) { frontier.append(MerkleTree.leafHash(leaf)) }
        #expect(frontier.root.hex == roots[size])
    }

    @Test func `the frontier gives the root of every tree up to 300 leaves`() {
        var frontier = MerkleFrontier()
        var hashes: [SHA256Digest] = []
        for number in 0..<300 {
            #expect(frontier.root == naiveRoot(hashes[...]))
            #expect(frontier.hashes.count == hashes.count.nonzeroBitCount)
            let hash = MerkleTree.leafHash(Array("leaf \(number)".utf8))
            hashes.append(hash)
            frontier.append(hash)
        }
    }

    @Test func `a frontier is restored only with as many hashes as its size has one bits`() {
        let hash = MerkleTree.leafHash([])
        #expect(MerkleFrontier(size: 5, hashes: [hash, hash]) != nil)
        #expect(MerkleFrontier(size: 5, hashes: [hash]) == nil)
        #expect(MerkleFrontier(size: 4, hashes: [hash, hash]) == nil)
        #expect(MerkleFrontier(size: -1, hashes: []) == nil)
    }

    @Test func `a node is no leaf`() {
        let (left, right) = (MerkleTree.leafHash([1]), MerkleTree.leafHash([2]))
        #expect(MerkleTree.nodeHash(left, right) != MerkleTree.leafHash(left.bytes + right.bytes))
        #expect(MerkleTree.nodeHash(left, right) != MerkleTree.nodeHash(right, left))
    }
}
