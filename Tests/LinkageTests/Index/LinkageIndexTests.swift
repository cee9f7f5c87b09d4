import Foundation
import Linkage
import Testing

/// An index that grows is the index of all its records, whatever the order of additions.
@Suite struct LinkageIndexTests {
    private static var rounds: Int { ProcessInfo.processInfo.environment["KITH_ASSURE"] == nil ? 120 : 20_000 }

    /// Random tables of every method, in blocks so small that additions divide them.
    @Test func additionsGiveWhatLinkingAllAtOnceGives() throws {
        var compared = 0
        var divided = 0
        for seed in 0..<Self.rounds {
            var made = RandomLinkage(seed: UInt64(seed))
            guard made.files.isEmpty, made.rows.count > 3, var model = try made.model() else { continue }
            var numbers = MadeNumbers(UInt64(seed) &+ 77)
            model.refiners = Array(made.fields.map(\.name).reversed().prefix(numbers.next(below: 4)))
            model.threshold = [0.05, 0.3, 0.5, 0.9][numbers.next(below: 4)]
            let settings = LinkageSettings(
                lowestProbability: [0.01, 0.2][numbers.next(below: 2)],
                largestBlock: [1, 3, 10, 45][numbers.next(below: 4)],
                threads: 1 + seed % 2)
            let whole = try LinkageIndex(table: made.table, model: model, settings: settings)
            #expect(whole.checkInvariants())

            let first = 1 + numbers.next(below: made.rows.count - 1)
            var index = try LinkageIndex(table: Self.table(made, ..<first), model: model, settings: settings)
            var start = first
            while start < made.rows.count {
                let end = min(start + 1 + numbers.next(below: 8), made.rows.count)
                let addition = try index.add(Self.table(made, start..<end))
                #expect(addition.records == start..<end)
                compared += addition.comparedPairs
                start = end
            }
            #expect(index.checkInvariants())
            #expect(index.pairs == whole.pairs, "seed \(seed)")
            #expect(
                (0..<whole.count).map(index.firstRecord) == (0..<whole.count).map(whole.firstRecord), "seed \(seed)")
            divided += try Linker(table: made.table, model: model, settings: settings).link(model).report.rules
                .reduce(0) { $0 + $1.refinedBlocks }
        }
        #expect(compared > 500 && divided > 30)
    }

    /// A record matched from outside weighs what it weighs when it is added.
    @Test func aMatchWeighsWhatAddingTheRecordGives() throws {
        var found = 0
        for seed in 0..<Self.rounds {
            var made = RandomLinkage(seed: UInt64(seed) &+ 5_000)
            guard made.files.isEmpty, made.rows.count > 3, var model = try made.model() else { continue }
            guard made.rows.allSatisfy({ $0.allSatisfy { String(validating: $0, as: UTF8.self) != nil } }) else {
                continue
            }
            model.threshold = 0.2
            let settings = LinkageSettings(largestBlock: [3, 45][seed % 2])
            let last = made.rows.count - 1
            let index = try LinkageIndex(table: Self.table(made, ..<last), model: model, settings: settings)
            let values = Dictionary(
                uniqueKeysWithValues: zip(made.columns, made.rows[last].map { String(decoding: $0, as: UTF8.self) }))
            let matches = index.matcher().matches(values, limit: 100, least: 0.05)

            var grown = index
            try grown.add(Self.table(made, last..<last + 1))
            let added = grown.pairs.filter { Int($0.second) == last }
                .sorted { ($1.matchWeight, $0.first) < ($0.matchWeight, $1.first) }
            #expect(Set(matches.map(\.record)) == Set(added.map { Int($0.first) }), "seed \(seed)")
            for pair in added {
                let match = try #require(matches.first { $0.record == Int(pair.first) })
                #expect(Float(match.matchWeight) == pair.matchWeight, "seed \(seed)")
                #expect(match.cluster == index.clusterID(of: match.record))
            }
            found += matches.count
        }
        #expect(found > 20)
    }

    @Test func idsLastThroughMergesAndSplits() throws {
        let people = MadePeople(people: 120, errors: 8, seed: 3)
        let linker = try Linker(table: people.table)
        let model = try linker.train()
        var index = try LinkageIndex(linker, try linker.link(model), model: model)
        let before = (0..<index.count).map(index.clusterID)
        let one = try #require((1..<index.count).first { index.firstRecord(of: $0) == $0 })

        let merged = try index.add(
            TableBuilder(columns: []).table(), constraints: PairConstraints(mustLink: [RecordPair(0, one)]))
        #expect(merged.changes.map(\.kind) == [.merged])
        #expect(merged.changes.first?.cluster == before[one] && merged.changes.first?.other == before[0])
        #expect(index.clusterID(of: one) == before[0])

        let apart = try #require(
            (0..<index.count).first { index.firstRecord(of: $0) != $0 && index.firstRecord(of: $0) > one })
        let mate = index.firstRecord(of: apart)
        let others = (0..<index.count).filter { index.firstRecord(of: $0) == mate && $0 != apart }
        let parted = try index.add(
            TableBuilder(columns: []).table(),
            constraints: PairConstraints(cannotLink: others.map { RecordPair($0, apart) }))
        #expect(parted.changes.map(\.kind) == [.split])
        #expect(index.clusterID(of: mate) == before[mate] || index.clusterID(of: apart) == before[mate])
        #expect(index.clusterID(of: apart) != index.clusterID(of: mate))
        #expect(!before.contains(parted.changes[0].cluster))
        #expect(index.history.map(\.addition) == [1, 2])
        #expect(index.checkInvariants())
    }

    @Test func additionsThatCannotBeLeaveTheIndexAsItWas() throws {
        let people = MadePeople(people: 60, errors: 5, seed: 4)
        let linker = try Linker(table: people.table)
        let model = try linker.train()
        var index = try LinkageIndex(linker, try linker.link(model), model: model)
        let before = index
        var wrong = TableBuilder(columns: ["quite", "other"])
        wrong.appendRow(["a", "b"])
        let other = wrong.table()
        #expect(throws: LinkageError(.unknownColumn, "")) { try index.add(other) }
        #expect(throws: LinkageError(.invalidRecord, "")) {
            try index.add(
                TableBuilder(columns: []).table(), constraints: PairConstraints(mustLink: [RecordPair(0, 10_000)]))
        }
        #expect(index.count == before.count && index.additions == 0)
        #expect(throws: LinkageError(.invalidSettings, "")) {
            _ = try LinkageIndex(table: people.table, model: model, settings: LinkageSettings(mode: .linkFiles))
        }
    }

    @Test func anIndexReadsBackAsItWasWritten() throws {
        let people = MadePeople(people: 80, errors: 8, seed: 5)
        let linker = try Linker(table: people.table)
        let model = try linker.train()
        var index = try LinkageIndex(linker, try linker.link(model), model: model)
        try index.add(MadePeople(people: 30, errors: 8, seed: 6).table)
        let data = try index.data()
        #expect(try index.data() == data)
        var read = try LinkageIndex(data, threads: 1)
        #expect(read.checkInvariants())
        #expect(read.pairs == index.pairs && read.history == index.history && read.model == index.model)
        #expect((0..<index.count).map(read.clusterID) == (0..<index.count).map(index.clusterID))
        let more = MadePeople(people: 30, errors: 8, seed: 7).table
        #expect(try read.add(more) == index.add(more))
        #expect(try LinkageIndex(read.data()).pairs == index.pairs)
    }

    @Test func aDamagedIndexIsRefused() throws {
        let people = MadePeople(people: 30, errors: 8, seed: 5)
        let linker = try Linker(table: people.table)
        let model = try linker.train()
        let data = try LinkageIndex(linker, try linker.link(model), model: model).data()
        var numbers = MadeNumbers(9)
        for _ in 0..<300 {
            var damaged = data
            if numbers.isChosen(30) {
                damaged = damaged.prefix(numbers.next(below: data.count))
            } else {
                damaged[numbers.next(below: data.count)] ^= UInt8(1 << numbers.next(below: 8))
            }
            #expect(throws: LinkageError(.invalidIndex, "")) { _ = try LinkageIndex(damaged) }
        }
    }

    private static func table(_ made: RandomLinkage, _ range: some RangeExpression<Int>) -> Table {
        var builder = TableBuilder(columns: made.columns)
        for row in made.rows[range] {
            for (column, value) in row.enumerated() { builder.append(value.span, to: column) }
            builder.endRow()
        }
        return builder.table()
    }
}
