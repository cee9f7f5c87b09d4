import Foundation
import Linkage
import Testing

/// The engine against a naive all-pairs reference, written apart from it: plain arrays, every pair held against every
/// rule, textbook comparisons, one weight after another. On small tables of every kind both must say the same.
@Suite struct ReferenceTests {
    private static var rounds: Int { ProcessInfo.processInfo.environment["KITH_ASSURE"] == nil ? 40 : 1_000 }

    @Test(arguments: 0..<50) func theEngineSaysWhatTheReferenceSays(_ shard: Int) throws {
        for round in 0..<Self.rounds {
            try Self.check(seed: UInt64(shard * 100_000 + round))
        }
    }

    private static func check(seed: UInt64) throws {
        var made = RandomLinkage(seed: seed)
        let records = made.standardised
        var settings = LinkageSettings(
            fields: made.fields, comparisons: made.comparisons, blocking: made.rules,
            mode: made.files.isEmpty ? .deduplicate : .linkFiles, lowestProbability: 0, threads: 1)
        let table = made.table
        let linker = try Linker(table: table, settings: settings)
        let random = seed.isMultiple(of: 10) ? nil : try made.model()
        let model = try random ?? linker.train()
        let plain = PlainScoring(model, records)
        let candidates = PlainBlocking.candidates(made.rules, made.kinds, records, files: made.files)
        let (pairs, report) = try linker.pairs(model)
        let place = "seed \(seed)"

        // Every candidate is returned that is not next to impossible.
        let expected = candidates.filter { plain.score($0.first, $0.second).probability >= 1e-9 }
        let found = pairs.map { RecordPair(Int($0.first), Int($0.second)) }
        #expect(found == found.sorted(), "\(place)")
        #expect(Set(found).count == found.count, "\(place)")
        #expect(Set(found).symmetricDifference(expected).sorted() == [], "\(place)")
        #expect(report.candidatePairs == candidates.count, "\(place)")
        for (index, pair) in pairs.enumerated() {
            let (one, other) = (Int(pair.first), Int(pair.second))
            let expected = plain.score(one, other)
            let isSame =
                abs(Double(pair.matchWeight) - expected.matchWeight) < 1e-5
                && abs(Double(pair.probability) - expected.probability) < 1e-6
            #expect(isSame, "\(place), \(one)-\(other): \(pair) and \(expected)")
            // Before rounding to single precision, of some pairs, since an explanation is dear to make.
            guard index < 1 || !isSame else { continue }
            let explained = try linker.explain(one, other, with: model)
            let levels = zip(model.comparisons, expected.levels).map { $0.levels[$1].name }
            #expect(explained.steps.map(\.level) == levels, "\(place), \(one)-\(other)")
            for (step, adjustment) in zip(explained.steps, expected.adjustments) {
                #expect(abs(step.termFrequency - adjustment) < 1e-9, "\(place), \(one)-\(other), \(step.comparison)")
            }
            #expect(abs(explained.matchWeight - expected.matchWeight) < 1e-9, "\(place), \(one)-\(other)")
            #expect(abs(explained.probability - expected.probability) < 1e-9, "\(place), \(one)-\(other)")
        }

        // With a lowest probability, exactly the pairs that reach it: the early bound drops none of them.
        settings.lowestProbability = made.probability()
        let kept = try Linker(table: table, settings: settings).pairs(model).pairs
        let least = log2(settings.lowestProbability / (1 - settings.lowestProbability))
        let keptPairs = Set(kept.map { RecordPair(Int($0.first), Int($0.second)) })
        for pair in candidates {
            let expected = plain.score(pair.first, pair.second)
            let odds = log2(expected.probability / (1 - expected.probability))
            if abs(odds - least) < 1e-7 { continue }
            #expect(keptPairs.contains(pair) == (odds > least), "\(place), \(pair), odds \(odds), least \(least)")
        }
    }
}
