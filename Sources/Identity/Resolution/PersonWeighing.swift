import Linkage
public import Records

/// The records of a resolution made ready once, so that pairs of them can be weighed and explained one after another.
/// For one thread at a time.
public struct PersonWeighing {
    private let work: ResolutionWork
    private let linker: Linker
    private let model: LinkageModel
    private let weigh: (_ first: Int, _ second: Int) -> ScoredPair
    private let people: [RecordID: PersonID]
    private let threshold: Double

    /// - Parameters:
    ///   - records: all that were resolved: how common a value is among them counts.
    ///   - resolution: what they were resolved into, with its model.
    /// - Throws: `linkage` when the model cannot be read.
    public init(
        _ records: [PersonRecord], relationships: [StatedRelationship] = [], judgements: [Judgement] = [],
        resolution: PeopleResolution, settings: ResolutionSettings = ResolutionSettings()
    ) throws(IdentityError) {
        work = try ResolutionWork(records, relationships: relationships, judgements: judgements, settings: settings)
        linker = try work.linker(model: resolution.model)
        model = try work.model(linker, saved: resolution.model)
        do {
            weigh = try linker.weighing(with: model)
        } catch {
            throw IdentityError(.linkage, "the model of the last link run does not fit: \(error.reason)")
        }
        people = resolution.people
        threshold = resolution.threshold
    }

    /// Why two records are held to be one person, or two: the weight of each comparison, and what else decided.
    ///
    /// - Throws: `unknownRecord` when either is not among the records.
    public func explain(_ first: RecordID, _ second: RecordID) throws(IdentityError) -> MatchExplanation {
        let one = try position(of: first)
        let other = try position(of: second)
        let rows = strongestRows(one, other)
        let explained: PairExplanation?
        do {
            explained = try rows.map { try linker.explain($0.first, $0.second, with: model) }
        } catch {
            throw IdentityError(.linkage, "the pair could not be weighed")
        }
        return MatchExplanation(
            first: one, second: other, explained: explained, work: work, people: people, threshold: threshold)
    }

    /// Which of some records has the greatest match weight with one; the first of equals. Nil when there is none.
    ///
    /// - Throws: `unknownRecord` when any is not among the records.
    public func strongest(with record: RecordID, among others: [RecordID]) throws(IdentityError) -> RecordID? {
        let one = try position(of: record)
        var best: (record: RecordID, weight: Float)?
        for other in others {
            let rows = strongestRows(one, try position(of: other))
            // Records of one mention share their row: the source's own key joins them.
            let weight = rows.map { weigh($0.first, $0.second).matchWeight } ?? .infinity
            if weight > best?.weight ?? -.infinity { best = (other, weight) }
        }
        return best?.record ?? others.first
    }

    private func position(of record: RecordID) throws(IdentityError) -> Int {
        guard let position = work.position(of: record) else {
            throw IdentityError(.unknownRecord, "no record \(record) is resolved")
        }
        return position
    }

    /// The rows of the two records' mentions that agree most; nil when they have one row between them.
    private func strongestRows(_ one: Int, _ other: Int) -> (first: Int, second: Int)? {
        var best: (first: Int, second: Int, weight: Float)?
        for row in work.mentions.rows(of: work.mentions.mentionOfRecord[one]) {
            for rival in work.mentions.rows(of: work.mentions.mentionOfRecord[other]) where rival != row {
                let weight = weigh(row, rival).matchWeight
                if weight > best?.weight ?? -.infinity { best = (row, rival, weight) }
            }
        }
        return best.map { ($0.first, $0.second) }
    }
}
