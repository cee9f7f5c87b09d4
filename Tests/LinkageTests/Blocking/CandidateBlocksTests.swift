import Linkage
import Testing

@Suite struct CandidateBlocksTests {
    private static func blocks(_ blocks: CandidateBlocks) -> [[Int]] {
        (0..<blocks.count).map { blocks.members[blocks.starts[$0]..<blocks.starts[$0 + 1]].map(Int.init) }
    }

    private static func keys(_ numbers: inout MadeNumbers, count: Int, distinct: Int) -> [UInt64] {
        (0..<count).map { _ in UInt64(numbers.next(below: distinct)) }
    }

    @Test func recordsThatShareAKeyAreABlock() {
        var numbers = MadeNumbers(13)
        for _ in 0..<300 {
            let keys = Self.keys(&numbers, count: numbers.next(below: 80), distinct: 1 + numbers.next(below: 30))
            let made = CandidateBlocks(keys: keys)
            let found = Self.blocks(made)
            for one in keys.indices {
                for other in keys.indices where other > one {
                    let share = keys[one] != 0 && keys[one] == keys[other]
                    #expect(found.contains { $0.contains(one) && $0.contains(other) } == share)
                }
            }
            #expect(Set(found.joined()).count == found.joined().count)
            #expect(found.allSatisfy { $0.count > 1 && $0 == $0.sorted() })
            #expect(found.compactMap(\.first) == found.compactMap(\.first).sorted())
            #expect(made.largest == found.map(\.count).max() ?? 0)
            #expect(made.pairCount == found.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 })
        }
    }

    /// Too large a block is divided by one further key after another, and in the end into runs of neighbours.
    @Test func largeBlocksAreRefinedByTheStatedRule() {
        var numbers = MadeNumbers(14)
        for _ in 0..<300 {
            let count = 1 + numbers.next(below: 150)
            let keys = Self.keys(&numbers, count: count, distinct: 1 + numbers.next(below: 4))
            let further = (0..<numbers.next(below: 4)).map { _ in
                Self.keys(&numbers, count: count, distinct: 1 + numbers.next(below: 5))
            }
            let largestBlock = 1 + numbers.next(below: 60)
            var made = CandidateBlocks(keys: keys)
            let before = Self.blocks(made)
            made.refine(largestBlock: largestBlock, by: further)
            #expect(Self.blocks(made) == before.flatMap { Self.divided($0, further[...], largestBlock) })
            #expect(Self.blocks(made).allSatisfy { $0.count * ($0.count - 1) / 2 <= largestBlock })
        }
    }

    private static func divided(_ block: [Int], _ keys: ArraySlice<[UInt64]>, _ largest: Int) -> [[Int]] {
        if block.count < 2 { return [] }
        if block.count * (block.count - 1) / 2 <= largest { return [block] }
        guard let key = keys.first else {
            let run = min(32, (2...).prefix { $0 * ($0 - 1) / 2 <= largest }.last ?? 2)
            return stride(from: 0, to: block.count, by: run).map { Array(block[$0..<min($0 + run, block.count)]) }
                .filter { $0.count > 1 }
        }
        var parts: [[Int]] = []
        for record in block {
            if let part = parts.firstIndex(where: { key[$0[0]] == key[record] }) {
                parts[part].append(record)
            } else {
                parts.append([record])
            }
        }
        return parts.flatMap { divided($0, keys.dropFirst(), largest) }
    }

    /// However the blocks are divided, a pair is yielded once, by the first rule that has it, and only where a rule does.
    @Test(arguments: 1...40) func noPairIsYieldedTwice(_ seed: Int) throws {
        var made = RandomLinkage(seed: UInt64(seed * 7_001))
        guard let model = try made.model() else { return }
        let candidates = PlainBlocking.candidates(made.rules, made.kinds, made.standardised, files: made.files)
        for threads in [1, 2] {
            let settings = LinkageSettings(
                fields: made.fields, comparisons: made.comparisons, blocking: made.rules,
                mode: made.files.isEmpty ? .deduplicate : .linkFiles, lowestProbability: 0, largestBlock: 1 + seed % 9,
                threads: threads)
            let (pairs, report) = try Linker(table: made.table, settings: settings).pairs(model)
            let found = pairs.map { RecordPair(Int($0.first), Int($0.second)) }
            #expect(report.candidatePairs == found.count && Set(found).count == found.count)
            #expect(candidates.isSuperset(of: found))
        }
    }
}
