import Foundation
import Linkage
import Testing

@Suite struct LinkerTests {
    @Test func oneThreadAndTwoAgreeToTheLastBit() throws {
        let made = MadePeople(people: 800, errors: 10, seed: 5)
        var results: [LinkageResult] = []
        var models: [LinkageModel] = []
        for threads in [1, 2, 2] {
            let linker = try Linker(table: made.table, settings: LinkageSettings(threads: threads))
            let model = try linker.train()
            models.append(model)
            results.append(try linker.link(model))
        }
        #expect(models[0] == models[1] && models[1] == models[2])
        #expect(results[0].pairs == results[1].pairs && results[1].pairs == results[2].pairs)
        #expect(results[0].clusterOfRecord == results[1].clusterOfRecord)
        #expect(results[0].report == results[1].report)
        #expect(results[0].pairs.count > 500)
    }

    @Test func madePeopleAreFound() throws {
        let made = MadePeople(people: 1_500, errors: 6, seed: 9)
        let linker = try Linker(table: made.table)
        let result = try linker.link(linker.train())
        let accuracy = ClusterAccuracy(predicted: result.clusterOfRecord, truth: made.truth)
        #expect(accuracy.pairwise.f1 > 0.93)
    }

    /// The engine's blocking, early ending and memory of value pairs against the plain way: every pair that shares a
    /// rule's keys, weighed one by one.
    @Test(arguments: 1...60)
    func candidatesAndWeightsAreThoseOfTheNaiveReference(_ seed: Int) throws {
        let made = MadePeople(people: 12 + seed % 20, errors: 25, seed: UInt64(seed))
        var settings = LinkageSettings(lowestProbability: 0.05)
        settings.blocking = [
            BlockingRule("names", [BlockingKey("given name"), BlockingKey("family name")]),
            BlockingRule("date", [BlockingKey("birth date")]), BlockingRule("postcode", [BlockingKey("postcode")]),
            BlockingRule("given", [BlockingKey("given name")]),
        ]
        let linker = try Linker(table: made.table, settings: settings)
        let model = try linker.train()
        let (pairs, report) = try linker.pairs(model)
        let weigh = try linker.weighing(with: model)
        let columns = made.table.columns
        func shares(_ a: Int, _ b: Int, _ names: [String]) -> Bool {
            names.allSatisfy { name in
                guard let column = columns.first(where: { $0.name == name }) else { return false }
                return column.codes[a] != 0 && column.codes[a] == column.codes[b]
            }
        }
        var expected: [ScoredPair] = []
        var candidates = 0
        for a in 0..<made.table.count {
            for b in (a + 1)..<made.table.count {
                let isCandidate = [["first_name", "surname"], ["dob"], ["postcode"], ["first_name"]].contains {
                    shares(a, b, $0)
                }
                guard isCandidate else { continue }
                candidates += 1
                let pair = weigh(a, b)
                if pair.probability >= 0.05 { expected.append(pair) }
            }
        }
        #expect(report.candidatePairs == candidates)
        #expect(pairs == expected)
    }

    @Test func aSavedModelLinksWithoutTraining() throws {
        let made = MadePeople(people: 300, errors: 8, seed: 3)
        let linker = try Linker(table: made.table)
        let model = try linker.train()
        let json = try JSONEncoder().encode(model)
        let read = try JSONDecoder().decode(LinkageModel.self, from: json)
        #expect(read == model)
        let again = try Linker(table: made.table, model: read)
        #expect(try again.link(read).clusterOfRecord == linker.link(model).clusterOfRecord)
    }

    @Test func anExplanationAddsUpToThePair() throws {
        let made = MadePeople(people: 300, errors: 8, seed: 4)
        let linker = try Linker(table: made.table)
        let model = try linker.train()
        for pair in try linker.link(model).pairs.prefix(50) {
            let explanation = try linker.explain(Int(pair.first), Int(pair.second), with: model)
            let sum = explanation.steps.reduce(explanation.household) { $0 + $1.weight + $1.termFrequency }
            #expect(abs(sum - Double(pair.matchWeight)) < 1e-3)
            #expect(abs(explanation.probability - Double(pair.probability)) < 1e-4)
            #expect(!explanation.text().contains("nino |"))
        }
    }

    @Test func judgementsAndExclusiveValuesHoldOverWholeClusters() throws {
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "nhs_number"])
        let people = MadePeople(people: 200, errors: 5, seed: 8).table
        for record in 0..<people.count {
            builder.appendRow(["r\(record)"] + (1...3).map { people.text(record, column: $0) } + [""])
        }
        let first = people.count
        builder.appendRow(["x1", "quentin", "marlowe", "1971-12-11", "4010232137"])
        builder.appendRow(["x2", "quentin", "marlowe", "1971-12-11", ""])
        builder.appendRow(["x3", "quentin", "marlowe", "1971-12-11", "9434765919"])
        builder.appendRow(["y1", "ophelia", "thackeray", "1988-11-12", ""])
        builder.appendRow(["y2", "ophelia", "thackeray", "1988-11-12", ""])
        builder.appendRow(["z1", "umberto", "", "", ""])
        builder.appendRow(["z2", "", "kowalczyk", "1999-12-17", ""])
        let table = builder.table()
        var settings = LinkageSettings()
        settings.fields = [
            Field("given name", .name, columns: ["first_name"]), Field("family name", .name, columns: ["surname"]),
            Field("birth date", .date, columns: ["dob"]), Field("nhs", .identifier, columns: ["nhs_number"]),
        ]
        settings.exclusiveFields = ["nhs"]
        let linker = try Linker(
            table: table, settings: settings,
            constraints: PairConstraints(
                mustLink: [RecordPair(first + 5, first + 6)], cannotLink: [RecordPair(first + 3, first + 4)]))
        let clusters = try linker.link(linker.train()).clusterOfRecord
        #expect(clusters[first] != clusters[first + 2])
        #expect(clusters[first + 1] == clusters[first] || clusters[first + 1] == clusters[first + 2])
        #expect(clusters[first + 3] != clusters[first + 4])
        #expect(clusters[first + 5] == clusters[first + 6])
    }
}
