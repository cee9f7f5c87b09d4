import Audit
import Testing

/// The tree against published roots, and its quick ways against RFC 9162's definitions written out plainly.
struct MerkleTests {
    /// The eight leaves and the roots that Certificate Transparency's implementations publish.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F],
    ]
    static let roots = [
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

    @Test func rootsAreThePublishedOnes() {
        var tree = AuditTree()
        #expect(tree.root.hex == Self.roots[0])
        for (leaf, root) in zip(Self.leaves, Self.roots.dropFirst()) {
            tree.append(leaf: .leaf(leaf))
            #expect(tree.root.hex == root)
        }
    }

    /// MTH of RFC 9162, section 2.1.1, from nothing but the definition; nodes are hashed by a tree of two leaves' peaks.
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        if leaves.count == 1, let leaf = leaves.first { return leaf }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        return parent(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
    }

    static func parent(_ left: Digest, _ right: Digest) -> Digest {
        var pair = AuditTree()
        pair.append(leaf: left)
        pair.append(leaf: right)
        return pair.root
    }

    static func leaves(_ count: Int) -> [Digest] { (0..<count).map { .leaf([UInt8($0 & 255), UInt8($0 >> 8)]) } }

    @Test func appendingAgreesWithTheDefinition() throws {
        let leaves = Self.leaves(300)
        var tree = AuditTree()
        var kept: [Subtree: Digest] = [:]
        for size in 1...leaves.count {
            tree.append(leaf: leaves[size - 1]) { kept[$0] = $1 }
            #expect(tree.root == Self.root(leaves[..<size]))
            #expect(tree.peaks.count == size.nonzeroBitCount)
            #expect(try AuditTree(size: tree.size, peaks: tree.peaks) == tree)
        }
        for (subtree, digest) in kept { #expect(subtree.digest(of: leaves) == digest) }
        #expect(kept.count == 300 + 150 + 75 + 37 + 18 + 9 + 4 + 2 + 1)
        #expect(throws: AuditError(.unreadable, "")) { try AuditTree(size: 3, peaks: [leaves[0]]) }
    }

    @Test func bothWaysToAppendAgree() {
        var plain = AuditTree()
        var watched = AuditTree()
        for leaf in Self.leaves(1_000) {
            plain.append(leaf: leaf)
            watched.append(leaf: leaf) { _, _ in }
            #expect(plain == watched)
        }
    }

    @Test func inclusionProofsVerifyAndNothingElseDoes() throws {
        let leaves = Self.leaves(70)
        for size in 1...leaves.count {
            let root = Self.root(leaves[..<size])
            for index in 0..<size {
                let proof = try InclusionProof(index: UInt64(index), size: UInt64(size)) { $0.digest(of: leaves) }
                #expect(proof.verifies(leaf: leaves[index], root: root))
                #expect(!proof.verifies(leaf: leaves[(index + 1) % 70], root: root))
                #expect(!proof.verifies(leaf: leaves[index], root: leaves[0]) || size == 1)
                let moved = InclusionProof(index: UInt64(index) ^ 1, size: UInt64(size), path: proof.path)
                #expect(!moved.verifies(leaf: leaves[index], root: root))
                let longer = InclusionProof(index: proof.index, size: proof.size, path: proof.path + [root])
                #expect(!longer.verifies(leaf: leaves[index], root: root))
                if !proof.path.isEmpty {
                    let shorter = InclusionProof(index: proof.index, size: proof.size, path: proof.path.dropLast())
                    #expect(!shorter.verifies(leaf: leaves[index], root: root))
                }
            }
        }
        #expect(throws: AuditError(.outOfRange, "")) { try InclusionProof(index: 5, size: 5) { $0.digest(of: leaves) } }
    }

    @Test func consistencyProofsVerifyAndNothingElseDoes() throws {
        let leaves = Self.leaves(70)
        let roots = (1...leaves.count).map { Self.root(leaves[..<$0]) }
        for later in 1...leaves.count {
            for earlier in 1...later {
                let proof = try ConsistencyProof(earlier: UInt64(earlier), later: UInt64(later)) {
                    $0.digest(of: leaves)
                }
                #expect(proof.verifies(earlierRoot: roots[earlier - 1], laterRoot: roots[later - 1]))
                #expect(!proof.verifies(earlierRoot: roots[earlier % 70], laterRoot: roots[later - 1]))
                #expect(!proof.verifies(earlierRoot: roots[earlier - 1], laterRoot: roots[later % 70]))
                for position in proof.path.indices {
                    var path = proof.path
                    path[position] = leaves[69]
                    let bent = ConsistencyProof(earlier: proof.earlier, later: proof.later, path: path)
                    let isSame = path == proof.path
                    #expect(bent.verifies(earlierRoot: roots[earlier - 1], laterRoot: roots[later - 1]) == isSame)
                }
            }
        }
        for (earlier, later) in [(0, 3), (4, 3)] as [(UInt64, UInt64)] {
            #expect(throws: AuditError(.outOfRange, "")) {
                try ConsistencyProof(earlier: earlier, later: later) { $0.digest(of: leaves) }
            }
        }
    }

    @Test func digestsAreReadAndWritten() throws {
        let digest = Digest.leaf([1, 2, 3])
        #expect(try Digest(hex: digest.hex) == digest)
        #expect(try Digest(bytes: digest.bytes) == digest)
        for text in ["", "zz", String(repeating: "A", count: 64), String(repeating: "0", count: 62)] {
            #expect(throws: AuditError(.unreadable, "")) { try Digest(hex: text) }
        }
    }
}
