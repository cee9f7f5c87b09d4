import Foundation
import Linkage
import Testing

@Suite struct BlockingAnalysisTests {
    static let rules = [
        BlockingRule("names", [BlockingKey("given name"), BlockingKey("family name")]),
        BlockingRule("date", [BlockingKey("birth date")]), BlockingRule("postcode", [BlockingKey("postcode")]),
        BlockingRule("given", [BlockingKey("given name")]), BlockingRule("number", [BlockingKey("nino")]),
    ]

    static func linker(_ seed: Int, threads: Int = 2) throws -> (linker: Linker, made: MadePeople) {
        let made = MadePeople(people: 20 + seed % 20, errors: 25, seed: UInt64(seed))
        return (
            try Linker(table: made.table, settings: LinkageSettings(blocking: rules, threads: threads)), made
        )
    }

    /// Every pair against every rule, one by one.
    @Test(arguments: 1...30) func countsAreThoseOfTheNaiveReference(_ seed: Int) throws {
        let (linker, made) = try Self.linker(seed)
        let analysis = try linker.blockingAnalysis()
        let keys = [["first_name", "surname"], ["dob"], ["postcode"], ["first_name"], ["nino"]]
        let columns = made.table.columns
        func shares(_ a: Int, _ b: Int, _ names: [String]) -> Bool {
            columns.filter { names.contains($0.name) }.allSatisfy { $0.codes[a] != 0 && $0.codes[a] == $0.codes[b] }
        }
        var pairs = [0, 0, 0, 0, 0]
        var added = pairs
        var alone = pairs
        var numbers = 0
        var found = 0
        for a in 0..<made.table.count {
            for b in (a + 1)..<made.table.count {
                let having = keys.indices.filter { shares(a, b, keys[$0]) }
                for rule in having { pairs[rule] += 1 }
                if let first = having.first { added[first] += 1 }
                if having.count == 1 { alone[having[0]] += 1 }
                if having.contains(4) {
                    numbers += 1
                    if having.count > 1 { found += 1 }
                }
            }
        }
        #expect(analysis.rules.map(\.pairs) == pairs)
        #expect(analysis.rules.map(\.addedPairs) == added)
        #expect(analysis.rules.map(\.pairsAlone) == alone)
        #expect(analysis.rules.last?.cumulativePairs == added.reduce(0, +))
        #expect(analysis.candidatePairs == added.reduce(0, +))
        let all = Double(made.table.count * (made.table.count - 1) / 2)
        #expect(analysis.possiblePairs == all)
        #expect(abs(analysis.reductionRatio - (1 - Double(analysis.candidatePairs) / all)) < 1e-12)
        let identifier = try #require(analysis.identifiers.first { $0.field == "nino" })
        #expect(identifier.pairs == numbers && identifier.found == found && identifier.leftOut == 0)
    }

    @Test func largeBlocksAreListedAndTheirRefinementTold() throws {
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "postcode", "nino"])
        for record in 0..<600 {
            builder.appendRow(["h\(record)", "ann\(record % 37)", "hostel", "1990-12-1\(record % 9)", "ls1 1aa", ""])
        }
        let others = MadePeople(people: 100, errors: 5, seed: 2).table
        for record in 0..<others.count { builder.appendRow((0..<6).map { others.text(record, column: $0) }) }
        var settings = LinkageSettings(largestBlock: 2_000)
        settings.blocking = Self.rules
        let linker = try Linker(table: builder.table(), settings: settings)
        let analysis = try linker.blockingAnalysis(largest: 3)
        let largest = try #require(analysis.largestBlocks.first)
        #expect(largest.rule == "postcode" && largest.records >= 600)
        #expect(largest.pairs == largest.records * (largest.records - 1) / 2)
        #expect(largest.examples.count == 2 && largest.examples.allSatisfy { $0 < 600 })
        #expect(analysis.largestBlocks.count == 3)
        let postcode = try #require(analysis.rules.first { $0.name == "postcode" })
        #expect(postcode.refinedBlocks >= 1 && postcode.largestBlock == largest.records)
        #expect(postcode.pairs < largest.pairs)
        let text = String(decoding: try JSONEncoder().encode(analysis), as: UTF8.self)
        #expect(!text.contains("hostel") && !text.lowercased().contains("ls1"), "keys are values of people")
    }

    @Test func aDefaultNumberIsNoIdentifier() throws {
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "postcode", "nino"])
        let people = MadePeople(people: 100, errors: 5, seed: 2).table
        for record in 0..<people.count {
            builder.appendRow((0..<5).map { people.text(record, column: $0) } + [record < 50 ? "AB999999A" : ""])
        }
        var settings = LinkageSettings(fields: try Self.linker(1).linker.fields)
        settings.blocking = Self.rules
        let analysis = try Linker(table: builder.table(), settings: settings).blockingAnalysis()
        let number = try #require(analysis.identifiers.first { $0.field == "nino" })
        #expect(number.pairs == 0 && number.leftOut == 50 * 49 / 2)
    }

    @Test func oneThreadAndTwoAgree() throws {
        #expect(try Self.linker(7, threads: 1).linker.blockingAnalysis() == Self.linker(7).linker.blockingAnalysis())
    }

    @Test func filesAreHeldAgainstEachOtherOnly() throws {
        let people = MadePeople(people: 60, errors: 10, seed: 3).table
        var builder = TableBuilder(columns: people.columns.map(\.name))
        for record in 0..<people.count {
            builder.appendRow(people.columns.indices.map { people.text(record, column: $0) }, file: UInt16(record % 2))
        }
        let settings = LinkageSettings(blocking: Self.rules, mode: .linkFiles)
        let linker = try Linker(table: builder.table(), settings: settings)
        let analysis = try linker.blockingAnalysis()
        let second = people.count / 2
        #expect(analysis.possiblePairs == Double(second * (people.count - second)))
        #expect(try analysis.candidatePairs == linker.link(linker.train()).report.candidatePairs)
    }

    /// Two rules whose fields err independently: recapture sees the share that both miss.
    @Test(arguments: [15, 30]) func recallIsEstimatedFromIndependentRules(_ errors: Int) throws {
        let made = MadePeople(people: 2_000, errors: errors, seed: 11)
        var settings = LinkageSettings()
        settings.blocking = [Self.rules[0], Self.rules[1]]
        let linker = try Linker(table: made.table, settings: settings)
        let result = try linker.link(linker.train())
        let estimated = linker.blockingRecall(result)
        let columns = made.table.columns
        var pairs = 0
        var found = 0
        for a in 0..<made.table.count {
            for b in (a + 1)..<min(a + 3, made.table.count) where made.truth[a] == made.truth[b] {
                pairs += 1
                func agree(_ index: Int) -> Bool {
                    columns[index].codes[a] != 0 && columns[index].codes[a] == columns[index].codes[b]
                }
                if agree(3) || (agree(1) && agree(2)) { found += 1 }
            }
        }
        let actual = Double(found) / Double(pairs)
        #expect(abs(estimated.estimate - actual) < 0.08, "estimated \(estimated), actual \(actual)")
        #expect(estimated.low <= estimated.estimate && estimated.byRecapture != nil && estimated.byClusters != nil)
    }

    @Test func aLoneRuleTellsNothing() throws {
        let made = MadePeople(people: 50, errors: 0, seed: 1)
        var builder = TableBuilder(columns: made.table.columns.map(\.name))
        for record in 0..<20 { builder.appendRow((0..<6).map { made.table.text(record, column: $0) }) }
        var settings = LinkageSettings(threshold: 1)
        settings.blocking = [Self.rules[1]]
        let linker = try Linker(table: builder.table(), settings: settings)
        let estimated = try linker.blockingRecall(linker.link(linker.train()))
        #expect(estimated.byRecapture == nil && estimated.estimate == 1)
    }
}
