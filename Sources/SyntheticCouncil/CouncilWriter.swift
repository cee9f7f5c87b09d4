import Foundation
import Records

/// Writes a made-up council's workspace: extracts, source definitions, agreements, and the truth to measure by.
///
/// People come in clusters whose lives touch; each cluster is made, written and forgotten, so that memory does not grow
/// with the council.
public struct CouncilWriter: Sendable {
    private let options: CouncilOptions

    public init(options: CouncilOptions = CouncilOptions()) { self.options = options }

    /// Throws ``CouncilError``: `.badOption` for fewer than one person or a difficulty outside 0 to 3, `.cannotWrite`.
    @discardableResult
    public func write(to sink: any CouncilSink) throws -> CouncilSummary {
        guard options.people >= 1 else { throw CouncilError(.badOption, "people must be at least 1") }
        guard (0...3).contains(options.difficulty) else {
            throw CouncilError(.badOption, "difficulty must be from 0 to 3")
        }
        try WorkspaceFiles.copy(to: sink)
        let truth = try TruthFiles(sink: sink)
        let office = Agency.Office(sink: sink, truth: truth, options: options)
        let agencies = try Self.agencies(office)
        var summary = CouncilSummary()
        var stock = HousingStock(plan: StreetPlan(seed: options.seed))
        var neighbours = Neighbourhood()
        var number: UInt64 = 0
        while summary.people < options.people {
            number += 1
            var builder = ClusterBuilder(
                random: SeededRandom(seed: options.seed, stream: number * 2), stock: stock,
                nextPerson: summary.people + 1, nextFamily: summary.families + 1)
            builder.build(room: options.people - summary.people)
            stock = builder.stock
            let cluster = builder.cluster
            var unfolding = LivesBuilder(
                cluster: cluster, random: SeededRandom(seed: options.seed, stream: number * 2 + 1),
                outsiders: neighbours.people)
            let lives = unfolding.unfold()
            for agency in agencies { try agency.take(cluster, lives) }
            try truth.write(cluster, lives)
            neighbours.meet(cluster)
            summary.people += cluster.people.count
            summary.families += cluster.families.count
            summary.households += cluster.households.count
        }
        for agency in agencies {
            try agency.finish()
            summary.sources.append(
                CouncilSummary.Source(
                    source: agency.source, file: agency.file.name, rows: agency.file.rows, fields: agency.clerk.fields,
                    wrongFields: agency.clerk.wrong))
        }
        try truth.finish()
        try Gazetteer.write(stock.plan, to: stock.layoutEnd, sink: sink)
        return summary
    }

    private static func agencies(_ office: Agency.Office) throws -> [Agency] {
        [
            try CouncilTaxAgency(office), try HousingAgency(office), try ElectoralAgency(office),
            try SchoolCensusAgency(office), try AttendanceAgency(office), try ExclusionsAgency(office),
            try InclusionAgency(office), try DestinationsAgency(office), try ReferralsAgency(office),
            try AssessmentsAgency(office), try PlansAgency(office), try CareEpisodesAgency(office),
            try EarlyHelpAgency(office), try YouthJusticeAgency(office), try NuisanceAgency(office),
            try DomesticAgency(office), try OffencesAgency(office), try MissingAgency(office),
            try CommunitySafetyAgency(office), try ProbationAgency(office), try BenefitsAgency(office),
            try HealthVisitingAgency(office), try TreatmentAgency(office), try HomelessnessAgency(office),
            try CaseworkAgency(office),
        ]
    }
}
