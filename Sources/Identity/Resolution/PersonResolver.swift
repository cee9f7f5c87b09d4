import Foundation
import Linkage
public import Records

/// Resolves the records of all sources into people whose ids last.
///
/// The engine (`Linkage`) scores pairs of records; persons are then put together from the surest pair down, unless what
/// is known of two persons by then forbids it (``EntityTable``); then those whom no pair decides are placed by the people
/// around them (``HouseholdPass``). Judgements of humans come first and bind. The outcome depends on the records, their
/// relationships, the judgements and the settings only: not on their order, nor on the number of threads.
public struct PersonResolver: Sendable {
    /// The match probability from which two records are one person unless the settings say otherwise. The engine's own
    /// choice weighs pairs alone; the household pass brings back what a stricter threshold leaves apart.
    public static let standardThreshold = 0.8

    public let settings: ResolutionSettings

    public init(settings: ResolutionSettings = ResolutionSettings()) {
        self.settings = settings
    }

    /// - Parameters:
    ///   - relationships: what the rows state of their people; evidence for who they are.
    ///   - model: a model of an earlier run, as ``PeopleResolution/model`` has it. The default, nil, trains one.
    ///   - standing: records that stay together as the people who they are; others may join these people, and new records
    ///     may join two of them, but none is parted. The default is none.
    /// - Throws: `duplicateRecord`, `invalidSetting`, `linkage`.
    public func resolve(
        _ records: [PersonRecord], relationships: [StatedRelationship] = [], prior: PriorPeople = .none,
        judgements: [Judgement] = [], model: String? = nil, standing: [RecordID: PersonID] = [:]
    ) throws(IdentityError) -> PeopleResolution {
        var work = try ResolutionWork(
            records, relationships: relationships, judgements: judgements, standing: standing, settings: settings)
        if work.records.count < 2 { return work.withoutLinking(prior: prior) }
        let trained: LinkageModel
        var pairs: [ScoredPair]
        let compared: Int
        // The engine and its tables go as soon as the pairs are there.
        do {
            let linker = try work.linker(model: model)
            trained = try work.model(linker, saved: model)
            do {
                let scored = try linker.pairs(trained)
                pairs = standing.isEmpty ? scored.pairs : work.telling(scored.pairs)
                compared = scored.report.candidatePairs
            } catch {
                throw IdentityError(.linkage, "records could not be linked: \(error.reason)")
            }
        }
        work.releaseTable()
        let threshold = settings.threshold ?? Self.standardThreshold
        work.agglomerate(pairs, threshold: threshold)
        work.placeByHousehold()
        let rootOfMention = work.releasedRoots()
        return try work.resolution(
            rootOfMention, prior: prior, model: Self.encoded(trained), threshold: threshold,
            pairs: &pairs, compared: compared)
    }

    /// Why two records are held to be one person, or two: the weight of each comparison, and what else decided.
    ///
    /// - Throws: `unknownRecord` when either is not among the records.
    public func explain(
        _ first: RecordID, _ second: RecordID, among records: [PersonRecord],
        relationships: [StatedRelationship] = [], judgements: [Judgement] = [], resolution: PeopleResolution
    ) throws(IdentityError) -> MatchExplanation {
        try PersonWeighing(
            records, relationships: relationships, judgements: judgements, resolution: resolution, settings: settings
        ).explain(first, second)
    }

    private static func encoded(_ model: LinkageModel) throws(IdentityError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do {
            return String(decoding: try encoder.encode(model), as: UTF8.self)
        } catch {
            throw IdentityError(.linkage, "the linkage model could not be written as JSON")
        }
    }
}
