import Foundation
import Linkage
import Testing

@Suite struct DiagnosticsTests {
    static func run(threads: Int = 2, truth: Bool = true) throws -> (
        linker: Linker, result: LinkageResult, made: MadePeople, diagnostics: LinkageDiagnostics
    ) {
        let made = MadePeople(people: 600, errors: 12, seed: 21)
        let linker = try Linker(table: made.table, settings: LinkageSettings(threads: threads))
        let model = try linker.train()
        let result = try linker.link(model)
        let diagnostics = try linker.diagnostics(
            of: result, with: model, truth: truth ? made.truth : [], fileNames: ["people.csv"])
        return (linker, result, made, diagnostics)
    }

    @Test func theFiguresAreThoseOfTheRun() throws {
        let (linker, result, made, found) = try Self.run()
        #expect(found.records == made.table.count && found.clusters == result.clusterCount)
        #expect(found.histogram.pairs.reduce(0, +) == result.report.candidatePairs)
        #expect(abs(found.histogram.matches.reduce(0, +) - result.report.expectedMatches) < 1)
        #expect(found.blocking.candidatePairs == result.report.candidatePairs)
        #expect(found.blocking.rules.map(\.addedPairs) == result.report.rules.map(\.pairs))
        #expect(found.clusterSizes.reduce(0) { $0 + $1.records * $1.clusters } == made.table.count)
        #expect(found.clusterSizes.reduce(0) { $0 + $1.clusters } == result.clusterCount)
        #expect(found.completeness.map(\.column) == made.table.columns.map(\.name))
        for (column, own) in zip(made.table.columns, found.completeness) {
            #expect(own.filled == column.filledCount && own.filledBySource == [column.filledCount])
        }
        #expect(found.sources.map(\.name) == ["people.csv"] && found.sources[0].records == made.table.count)
        #expect(found.comparisons.map(\.name) == linker.comparisons.map(\.name))
        for comparison in found.comparisons where !comparison.frequencies.isEmpty {
            #expect(comparison.frequencies.allSatisfy { $0.leastAdjustment <= $0.greatestAdjustment })
        }
        #expect(zip(found.ruleMatches, found.blocking.rules).allSatisfy { $0.matches <= Double($1.pairs) })
        #expect(found.ruleMatches.allSatisfy { $0.matchesAlone <= $0.matches })
    }

    @Test func oneThreadAndTwoAgreeToTheLastBit() throws {
        #expect(try Self.run(threads: 1).diagnostics == Self.run(threads: 2).diagnostics)
    }

    @Test func theJSONComesBackAndHoldsNoValue() throws {
        let (_, _, made, found) = try Self.run()
        let json = try JSONEncoder().encode(found)
        #expect(try JSONDecoder().decode(LinkageDiagnostics.self, from: json) == found)
        let text = String(decoding: json, as: UTF8.self)
        for column in 1..<made.table.columns.count {
            for record in 0..<200 {
                let value = made.table.text(record, column: column)
                if value.count > 3 { #expect(!text.contains("\"\(value)")) }
            }
        }
    }

    @Test func recordsThatSayTooLittleAreUnlinkable() throws {
        var builder = TableBuilder(columns: ["id", "first_name", "surname", "dob", "postcode", "nino"])
        let people = MadePeople(people: 400, errors: 5, seed: 2).table
        for record in 0..<people.count { builder.appendRow((0..<6).map { people.text(record, column: $0) }) }
        for record in 0..<40 { builder.appendRow(["e\(record)", record < 20 ? "ann" : "", "", "", "", ""]) }
        let linker = try Linker(table: builder.table())
        let model = try linker.train()
        let found = try linker.diagnostics(of: linker.link(model), with: model)
        let even = try #require(found.unlinkable.first { $0.threshold >= 0.5 })
        #expect(even.records >= 40 && even.records < 80)
        #expect(zip(found.unlinkable, found.unlinkable.dropFirst()).allSatisfy { $0.records <= $1.records })
        #expect(found.unlinkable.allSatisfy { $0.share == Double($0.records) / Double(found.records) })
        #expect(found.labelled == nil)
    }

    @Test func expectedAccuracyFallsWithTheThresholdAsItMust() throws {
        let (_, result, _, found) = try Self.run()
        let points = found.expected.points
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.candidateRecall >= $1.candidateRecall })
        #expect(zip(points, points.dropFirst()).allSatisfy { $0.links >= $1.links && $0.precision <= $1.precision })
        #expect(points.allSatisfy { $0.recall <= $0.candidateRecall && (0...1).contains($0.f1) })
        #expect(found.expected.chosen.links == result.pairs.count { Double($0.probability) >= result.threshold })
        #expect(abs(found.expected.chosen.precision - result.report.expectedPrecision) < 1e-12)
        #expect(abs(found.expected.chosen.candidateRecall - result.report.expectedRecall) < 0.01)
    }

    @Test func labelledFiguresAreThoseOfTheNaiveReference() throws {
        let (_, result, made, found) = try Self.run()
        let labelled = try #require(found.labelled)
        var truePairs = 0
        for a in made.truth.indices {
            for b in (a + 1)..<made.truth.count where made.truth[a] == made.truth[b] { truePairs += 1 }
        }
        #expect(labelled.truePairs == truePairs && labelled.records == made.table.count)
        let links = result.pairs.filter { Double($0.probability) >= result.threshold }
        let right = links.count { made.truth[Int($0.first)] == made.truth[Int($0.second)] }
        #expect(labelled.links.precision == Double(right) / Double(links.count))
        #expect(labelled.links.recall == Double(right) / Double(truePairs))
        let clusters = ClusterAccuracy(predicted: result.clusterOfRecord, truth: made.truth)
        #expect(labelled.clusters.precision == clusters.pairwise.precision)
        #expect(labelled.clusters.recall == clusters.pairwise.recall)
        for score in [labelled.links, labelled.clusters, labelled.best] {
            let interval = try #require(score.interval)
            #expect(interval.low <= score.f1 && score.f1 <= interval.high && interval.high - interval.low < 0.1)
        }
        #expect(labelled.points.allSatisfy { $0.f1 <= labelled.best.f1 + 0.005 })
        for point in labelled.points {
            #expect(point.precisionInterval.low <= point.precision && point.precision <= point.precisionInterval.high)
            #expect(point.recall <= labelled.blockingRecall)
        }
        let bins = labelled.calibration.bins
        #expect(
            bins.reduce(0) { $0 + $1.pairs } == result.pairs.count && labelled.calibration.pairs == result.pairs.count)
        let error = bins.reduce(0) { $0 + abs(Double($1.matches) - $1.meanProbability * Double($1.pairs)) }
        #expect(abs(labelled.calibration.expectedCalibrationError - error / Double(result.pairs.count)) < 1e-9)
    }

    @Test func recordsWithoutATruthAreLeftOut() throws {
        let (linker, result, made, _) = try Self.run(truth: false)
        let model = try linker.train()
        let truth = made.truth.enumerated().map { $0.offset.isMultiple(of: 3) ? -1 : $0.element }
        let found = try #require(try linker.diagnostics(of: result, with: model, truth: truth).labelled)
        #expect(found.records == truth.count { $0 >= 0 })
        let known = truth.indices.filter { truth[$0] >= 0 }
        let clusters = ClusterAccuracy(
            predicted: known.map { result.clusterOfRecord[$0] }, truth: known.map { truth[$0] })
        #expect(found.clusters.f1 == clusters.pairwise.f1)
        let nothing = [Int32](repeating: -1, count: truth.count)
        let empty = try #require(try linker.diagnostics(of: result, with: model, truth: nothing).labelled)
        #expect(empty.truePairs == 0 && empty.links.interval == nil)
        #expect(throws: LinkageError.self) { try linker.diagnostics(of: result, with: model, truth: [0]) }
    }
}
