import Foundation
import Linkage
import Testing

@Suite struct ClusterExplanationTests {
    static func linked(_ seed: UInt64 = 5) throws -> (linker: Linker, model: LinkageModel, result: LinkageResult) {
        let made = MadePeople(people: 300, errors: 10, seed: seed)
        let linker = try Linker(table: made.table)
        let model = try linker.train()
        return (linker, model, try linker.link(model))
    }

    @Test func everyClusterIsExplainedByItsPairs() throws {
        let (linker, model, result) = try Self.linked()
        let weigh = try linker.weighing(with: model)
        for members in result.clusters().prefix(80) {
            let explanation = try linker.explainCluster(of: members[members.count - 1], in: result, with: model)
            #expect(explanation.records == members)
            #expect(explanation.pairs.count == members.count * (members.count - 1) / 2 && explanation.hasAllPairs)
            #expect(
                zip(explanation.pairs, explanation.pairs.dropFirst()).allSatisfy { $0.matchWeight <= $1.matchWeight })
            for pair in explanation.pairs {
                #expect(pair.first < pair.second)
                #expect(pair.matchWeight == Double(weigh(pair.first, pair.second).matchWeight))
                #expect(pair.isLink == (pair.probability >= result.threshold))
            }
            let weakest = try #require(explanation.weakestLink)
            #expect(Self.parts(members, explanation.pairs.filter { $0.matchWeight >= weakest.matchWeight }) == 1)
            #expect(Self.parts(members, explanation.pairs.filter { $0.matchWeight > weakest.matchWeight }) > 1)
            let links = explanation.pairs.filter(\.isLink)
            for link in links {
                let parted = Self.parts(members, links.filter { $0 != link }) > Self.parts(members, links)
                #expect(link.isBridge == parted)
            }
            let cut = try #require(explanation.weakestCut)
            #expect((cut.one + cut.other).sorted() == members && cut.one[0] == members[0])
            #expect(cut.support > 0, "clusters stand on evidence")
        }
    }

    @Test func linksThatWereNotFollowedAreTold() throws {
        var told = 0
        for seed in [5, 6, 7] as [UInt64] {
            let (linker, model, result) = try Self.linked(seed)
            let crossing = result.pairs.filter {
                Double($0.probability) >= result.threshold
                    && result.clusterOfRecord[Int($0.first)] != result.clusterOfRecord[Int($0.second)]
            }
            for pair in crossing {
                let explanation = try linker.explainCluster(of: Int(pair.second), in: result, with: model)
                #expect(explanation.keptApart.contains { $0.first == pair.first && $0.second == pair.second })
                told += 1
            }
        }
        #expect(told > 0)
    }

    @Test func contradictionsAreNamed() throws {
        let made = MadePeople(people: 200, errors: 5, seed: 8).table
        var builder = TableBuilder(columns: made.columns.map(\.name) + ["nhs_number"])
        for record in 0..<made.count {
            builder.appendRow(
                made.columns.indices.map { made.text(record, column: $0) } + [""], source: "school \(record)")
        }
        let first = made.count
        for number in ["4010232137", "", "9434765919", ""] {
            builder.appendRow(
                ["x\(number)", "quentin", "marlowe", "1971-12-11", "ls3 5ab", "", number], source: "gp")
        }
        builder.appendRow(["s", "", "", "", "", "", ""], source: "school 0")
        var settings = LinkageSettings(oneRecordSources: ["gp"])
        settings.fields = [
            Field("given name", .name, columns: ["first_name"]), Field("family name", .name, columns: ["surname"]),
            Field("birth date", .date, columns: ["dob"]), Field("nhs", .identifier, columns: ["nhs_number"]),
        ]
        settings.exclusiveFields = ["nhs"]
        let linker = try Linker(
            table: builder.table(), settings: settings,
            constraints: PairConstraints(
                mustLink: [RecordPair(first, first + 1)], cannotLink: [RecordPair(first + 1, first + 3)]))
        let model = try linker.train()
        let result = try linker.link(model)
        let joined = try linker.explainCluster(of: first, in: result, with: model)
        #expect(joined.records == [first, first + 1])
        #expect(joined.contradicted.isEmpty && joined.pairs[0].isLink && joined.pairs[0].isBridge)
        func kinds(_ one: Int, _ other: Int) -> [String] {
            joined.keptApart.first { $0.first == one && $0.second == other }?.contradictions.map(\.kind.rawValue) ?? []
        }
        #expect(kinds(first, first + 2) == ["exclusive_field", "one_record_source"])
        #expect(kinds(first + 1, first + 3) == ["one_record_source", "decided_different"])
        #expect(joined.text().contains("two values of 'nhs'"))
    }

    @Test func theTextAndTheJSONKnowRecordsByTheCallersNames() throws {
        let (linker, model, result) = try Self.linked()
        let members = try #require(result.clusters(ofAtLeast: 3).first)
        let explanation = try linker.explainCluster(of: members[0], in: result, with: model)
        let named = explanation.named { "r\($0)" }
        #expect(named.records == members.map { "r\($0)" })
        #expect(named.text().contains("cluster of \(members.count) records: r\(members[0])"))
        let json = try JSONEncoder().encode(named)
        #expect(try JSONDecoder().decode(ClusterExplanation<String>.self, from: json) == named)
        for column in linker.table.columns.dropFirst() {
            for record in members {
                let value = linker.table.text(record, column: linker.table.columnIndex(named: column.name) ?? 0)
                if value.count > 3 { #expect(!String(decoding: json, as: UTF8.self).contains(value)) }
            }
        }
    }

    @Test func aSingleRecordIsACluster() throws {
        let (linker, model, result) = try Self.linked()
        let sizes = result.clusterOfRecord.reduce(into: [Int32: Int]()) { $0[$1, default: 0] += 1 }
        let alone = try #require(result.clusterOfRecord.firstIndex { sizes[$0] == 1 })
        let explanation = try linker.explainCluster(of: alone, in: result, with: model)
        #expect(explanation.pairs.isEmpty && explanation.weakestLink == nil && explanation.weakestCut == nil)
        #expect(explanation.text().hasPrefix("cluster of 1 record: \(alone)"))
        #expect(throws: LinkageError.self) { try linker.explainCluster(of: -1, in: result, with: model) }
    }

    /// Five hundred records of one person: more than every pair is weighed for.
    @Test func aLargeClusterIsExplainedByItsCandidates() throws {
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "postcode"])
        for record in 0..<500 { builder.appendRow(["\(record)", "omar", "hollingworth", "1950-12-24", "ls1 4ab"]) }
        let others = MadePeople(people: 400, errors: 5, seed: 2).table
        for record in 0..<others.count { builder.appendRow((0..<5).map { others.text(record, column: $0) }) }
        let linker = try Linker(table: builder.table())
        let model = try linker.train()
        let result = try linker.link(model)
        let explanation = try linker.explainCluster(of: 0, in: result, with: model)
        if explanation.records.count > 400 {
            #expect(!explanation.hasAllPairs && explanation.weakestCut?.method == .weakestLink)
            #expect(explanation.text().contains("more"))
        } else {
            #expect(explanation.hasAllPairs)
        }
    }

    /// How many parts the pairs leave the members in, found by spreading from each.
    private static func parts(_ members: [Int], _ pairs: [ClusterExplanation<Int>.Pair]) -> Int {
        var unseen = Set(members)
        var parts = 0
        while let start = unseen.min() {
            parts += 1
            var reached = [start]
            unseen.remove(start)
            while let at = reached.popLast() {
                for pair in pairs where pair.first == at || pair.second == at {
                    let other = pair.first == at ? pair.second : pair.first
                    if unseen.remove(other) != nil { reached.append(other) }
                }
            }
        }
        return parts
    }
}
