import Linkage
import Testing

/// Members of one household are not one person, whatever they share and whatever columns the table lacks.
struct HouseholdTests {
    private static let all = ["given_name", "family_name", "date_of_birth", "house", "street", "postcode", "ni_number"]

    private func link(_ town: MadeTown) throws -> (result: LinkageResult, accuracy: ClusterAccuracy) {
        let linker = try Linker(table: town.table)
        let result = try linker.link(linker.train())
        return (result, ClusterAccuracy(predicted: result.clusterOfRecord, truth: town.truth))
    }

    @Test(arguments: [[], ["ni_number"], ["house", "street", "postcode"], ["house", "street"]])
    func fathersSonsAndTwinsAreToldApart(missing: [String]) throws {
        var merged = (namesakes: 0.0, twins: 0.0)
        var cases = (namesakes: 0.0, twins: 0.0)
        for seed in [UInt64(1), 7, 23] {
            let town = MadeTown(households: 700, columns: Self.all.filter { !missing.contains($0) }, seed: seed)
            let (result, accuracy) = try link(town)
            let namesakes = town.mergedShare(town.namesakes, result.clusterOfRecord)
            let twins = town.mergedShare(town.twins, result.clusterOfRecord)
            merged.namesakes += namesakes.share * Double(namesakes.cases)
            merged.twins += twins.share * Double(twins.cases)
            cases.namesakes += Double(namesakes.cases)
            cases.twins += Double(twins.cases)
            #expect(accuracy.pairwise.precision >= 0.97, "seed \(seed): \(accuracy.pairwise)")
            #expect(accuracy.pairwise.f1 >= 0.97, "seed \(seed): \(accuracy.pairwise)")
        }
        #expect(cases.namesakes > 500 && cases.twins > 200)
        #expect(merged.namesakes <= 0.01 * cases.namesakes, "namesakes merged: \(merged) of \(cases)")
        #expect(merged.twins <= 0.01 * cases.twins, "twins merged: \(merged) of \(cases)")
    }

    @Test(arguments: [["date_of_birth"], ["family_name"], ["date_of_birth", "ni_number"]])
    func aTableThatLacksWhatTellsMostIsStillLinked(missing: [String]) throws {
        let town = MadeTown(households: 700, columns: Self.all.filter { !missing.contains($0) }, seed: 5)
        let (_, accuracy) = try link(town)

        #expect(accuracy.pairwise.precision >= 0.7, "\(accuracy.pairwise)")
        #expect(accuracy.pairwise.f1 >= 0.8, "\(accuracy.pairwise)")
    }
}
