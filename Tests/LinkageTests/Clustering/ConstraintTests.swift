import Linkage
import Testing

@Suite struct ConstraintTests {
    @Test func aChainThatMeetsADifferenceIsReportedWithItsRecords() {
        let constraints = PairConstraints(
            mustLink: [RecordPair(0, 1), RecordPair(1, 2), RecordPair(5, 6)],
            cannotLink: [RecordPair(0, 2), RecordPair(0, 6)])
        let conflicts = constraints.conflicts
        #expect(conflicts.map(\.mustLink) == [RecordPair(1, 2)])
        #expect(conflicts.map(\.cannotLink) == [RecordPair(0, 2)])
        #expect(conflicts.map(\.chain) == [[0, 1, 2]])
        #expect(PairConstraints(mustLink: [RecordPair(0, 1)], cannotLink: [RecordPair(1, 2)]).conflicts.isEmpty)
    }

    @Test func onePairSaidToBeBothIsAConflictOfItsOwn() {
        let both = PairConstraints(mustLink: [RecordPair(3, 9)], cannotLink: [RecordPair(9, 3)])
        #expect(both.conflicts.map(\.chain) == [[3, 9]])
    }

    /// Against following the pairs one by one and asking, before each, whether any two records held apart would meet.
    @Test(arguments: 1...200)
    func conflictsAreThoseOfTheNaiveReference(_ seed: Int) {
        var numbers = MadeNumbers(UInt64(seed))
        func pairs(_ count: Int) -> [RecordPair] {
            (0..<count).map { _ in
                let one = numbers.next(below: 12)
                return RecordPair(one, (one + 1 + numbers.next(below: 11)) % 12)
            }
        }
        let constraints = PairConstraints(mustLink: pairs(10), cannotLink: pairs(5))
        var label = Array(0..<12)
        var expected: [RecordPair] = []
        for pair in constraints.mustLink where label[pair.first] != label[pair.second] {
            let merged = label.map { $0 == label[pair.second] ? label[pair.first] : $0 }
            if constraints.cannotLink.contains(where: { merged[$0.first] == merged[$0.second] }) {
                expected.append(pair)
            } else {
                label = merged
            }
        }
        #expect(constraints.conflicts.map(\.mustLink) == expected)
        for conflict in constraints.conflicts {
            #expect(
                conflict.chain.first == conflict.cannotLink.first && conflict.chain.last == conflict.cannotLink.second)
            #expect(
                zip(conflict.chain, conflict.chain.dropFirst()).allSatisfy { one, other in
                    constraints.mustLink.contains(RecordPair(one, other))
                })
        }
    }

    @Test func differentWinsOverAChainOfSames() throws {
        let made = MadePeople(people: 200, errors: 5, seed: 8)
        let constraints = PairConstraints(
            mustLink: [RecordPair(0, 50), RecordPair(50, 100)], cannotLink: [RecordPair(0, 100)])
        let linker = try Linker(table: made.table, constraints: constraints)
        let result = try linker.link(linker.train())
        #expect(result.clusterOfRecord[0] == result.clusterOfRecord[50])
        #expect(result.clusterOfRecord[0] != result.clusterOfRecord[100])
        #expect(result.report.conflicts == constraints.conflicts && result.report.conflicts.count == 1)
    }

    @Test(arguments: [LinkMode.linkFiles, .oneToOne])
    func pairsOfTwoFilesAreDecidedToo(_ mode: LinkMode) throws {
        let made = MadePeople(people: 200, errors: 5, seed: 8)
        var builder = TableBuilder(columns: made.table.columns.map(\.name))
        for record in 0..<made.table.count {
            for column in made.table.columns.indices {
                builder.append(made.table.text(record, column: column), to: column)
            }
            builder.endRow(file: UInt16(record % 2))
        }
        let table = builder.table()
        let settings = LinkageSettings(mode: mode)
        let free = try Linker(table: table, settings: settings)
        let model = try free.train()
        let usual = try free.link(model)
        let parted = try #require(usual.links.first)
        let pair = RecordPair(Int(parted.first), Int(parted.second))
        // The first record and one of the other file that nothing joins it with.
        let stranger = try #require(
            (1..<table.count).first { $0 % 2 == 1 && usual.clusterOfRecord[$0] != usual.clusterOfRecord[0] })
        let joined = RecordPair(0, stranger)
        let bound = try Linker(
            table: table, model: model, settings: settings,
            constraints: PairConstraints(mustLink: [joined], cannotLink: [pair]))
        let links = try bound.link(model).links.map { RecordPair(Int($0.first), Int($0.second)) }
        #expect(links.contains(joined))
        #expect(!links.contains(pair))
        #expect(links == links.sorted())
    }
}
