import Foundation
import Linkage
import Records

/// One run of a resolution: the prepared records and the persons in the making.
struct ResolutionWork {
    /// In order of id.
    let records: [PersonRecord]
    private(set) var mentions: MentionTable
    let ledger: JudgementLedger
    let settings: ResolutionSettings
    /// Pairs of mentions that are different people: of one row, or by judgement.
    let apart: [(Int32, Int32)]
    /// Made when the engine is done, whose tables take the room before.
    private var entities = EntityTable.empty
    private let relations: [HouseholdPass.Relation]
    private let variants: LearnedVariants
    /// The property of each record, numbered.
    private let properties: [Int32?]
    /// Mentions that a judgement says are one person.
    private let judgedOne: [(Int32, Int32)]
    private var refused: [ScoredPair] = []
    private var doubtful: [(first: Int32, second: Int32, weight: Double)] = []
    private var joinedByHousehold = 0

    init(
        _ unsorted: [PersonRecord], relationships: [StatedRelationship], judgements: [Judgement],
        standing: [RecordID: PersonID] = [:], settings: ResolutionSettings
    ) throws(IdentityError) {
        if let threshold = settings.threshold, !(threshold > 0 && threshold < 1) {
            throw IdentityError(.invalidSetting, "threshold must lie between 0 and 1")
        }
        if settings.threads < 1 { throw IdentityError(.invalidSetting, "threads must be 1 or more") }
        let isSorted = zip(unsorted, unsorted.dropFirst()).allSatisfy { $0.id < $1.id }
        var records = isSorted ? unsorted : unsorted.sorted { $0.id < $1.id }
        for index in records.indices.dropFirst() where records[index].id == records[index - 1].id {
            throw IdentityError(.duplicateRecord, "two records bear the id \(records[index].id)")
        }
        ledger = JudgementLedger(judgements)
        var positions: [RecordID: Int] = [:]
        positions.reserveCapacity(records.count)
        for (position, record) in records.enumerated() { positions[record.id] = position }
        // A record that a human says is not the person of its key stands by itself.
        for pair in ledger.different {
            guard let first = positions[pair.first], let second = positions[pair.second],
                records[first].key != nil, records[first].key == records[second].key,
                records[first].source == records[second].source
            else { continue }
            records[second].key = nil
        }
        self.records = records
        self.settings = settings
        let (variants, gazetteer) = Workers.both(threads: settings.threads) { [records] in
            LearnedVariants(records)
        } _: { [records] in
            AddressGazetteer(count: records.count) { records[$0].address }
        }
        self.variants = variants
        let listed = gazetteer.properties().map(\.firstAddress)
        let properties = gazetteer.keyOfAddress.map { $0.map { Int32(gazetteer.position(of: $0)) } }
        let sources = settings.sourcesWithOneRowPerPerson
        mentions = MentionTable(records, properties: properties, oneRowSources: sources, standing: standing) {
            [records] position in
            records[properties[position].map { listed[Int($0)] } ?? position].address
        }
        apart = Self.apart(records, mentions: mentions, ledger: ledger, positions: positions)
        relations = Self.relations(relationships, mentions: mentions, positions: positions)
        self.properties = properties
        judgedOne = ledger.same.compactMap { [mentions] pair in
            guard let first = positions[pair.first], let second = positions[pair.second] else { return nil }
            return (mentions.mentionOfRecord[first], mentions.mentionOfRecord[second])
        }
    }

    /// The people of one row are different people; so are those whom a source lists together, and two whom a judgement
    /// tells apart.
    private static func apart(
        _ records: [PersonRecord], mentions: MentionTable, ledger: JudgementLedger, positions: [RecordID: Int]
    ) -> [(Int32, Int32)] {
        var seen: Set<Int64> = []
        var result: [(Int32, Int32)] = []
        func add(_ first: Int, _ second: Int) {
            let a = min(mentions.mentionOfRecord[first], mentions.mentionOfRecord[second])
            let b = max(mentions.mentionOfRecord[first], mentions.mentionOfRecord[second])
            if a != b, seen.insert(Int64(a) << 32 | Int64(b)).inserted { result.append((a, b)) }
        }
        var start = 0
        while start < records.count {
            let origin = records[start].id.origin
            var end = start + 1
            while end < records.count, records[end].id.origin.row == origin.row,
                records[end].id.origin.batch == origin.batch
            { end += 1 }
            for first in start..<end { for second in start..<first { add(second, first) } }
            start = end
        }
        let judged = Set(ledger.same.flatMap { [$0.first, $0.second] })
        for (first, second) in ListedTogether(records, judged: judged).pairs { add(first, second) }
        for pair in ledger.different {
            if let first = positions[pair.first], let second = positions[pair.second] { add(first, second) }
        }
        return result
    }

    private static func relations(
        _ relationships: [StatedRelationship], mentions: MentionTable, positions: [RecordID: Int]
    ) -> [HouseholdPass.Relation] {
        var seen: Set<HouseholdPass.Relation> = []
        var result: [HouseholdPass.Relation] = []
        for relationship in relationships {
            guard let first = positions[relationship.subject], let second = positions[relationship.object] else {
                continue
            }
            let subject = mentions.mentionOfRecord[first]
            let object = mentions.mentionOfRecord[second]
            let relation: HouseholdPass.Relation
            switch relationship.kind {
            case .parent, .adoptiveParent: relation = .init(kind: .parent, subject: subject, object: object)
            case .child, .adoptedChild: relation = .init(kind: .parent, subject: object, object: subject)
            case .spouse, .partner: relation = .init(kind: .partner, subject: subject, object: object)
            default: continue
            }
            if subject != object, seen.insert(relation).inserted { result.append(relation) }
        }
        return result
    }

    func position(of record: RecordID) -> Int? {
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if records[middle].id < record { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].id == record ? low : nil
    }

    // MARK: The engine

    func linker(model: String?) throws(IdentityError) -> Linker {
        var linkage = LinkageSettings(
            fields: PeopleComparisons.fields, comparisons: PeopleComparisons.comparisons,
            blocking: PeopleComparisons.blocking, exclusiveFields: PeopleComparisons.exclusiveFields)
        linkage.oneRecordSources = settings.sourcesWithOneRowPerPerson.map(\.rawValue).sorted()
        linkage.threads = settings.threads
        linkage.threshold = settings.threshold
        let cannotLink = apart.map { RecordPair(Int(mentions.firstRow[Int($0.0)]), Int(mentions.firstRow[Int($0.1)])) }
        do {
            return try Linker(
                table: mentions.table, settings: linkage,
                constraints: PairConstraints(mustLink: mentions.mustLink, cannotLink: cannotLink))
        } catch {
            throw IdentityError(.linkage, "records could not be prepared for linking: \(error.reason)")
        }
    }

    func model(_ linker: Linker, saved: String?) throws(IdentityError) -> LinkageModel {
        do {
            if let saved { return try JSONDecoder().decode(LinkageModel.self, from: Data(saved.utf8)) }
            return try linker.train()
        } catch {
            throw IdentityError(.linkage, "the linkage model could not be read or trained")
        }
    }

    // MARK: The two passes

    /// Of scored pairs those that new records bring: what stands was compared before.
    func telling(_ pairs: [ScoredPair]) -> [ScoredPair] {
        pairs.filter { pair in
            mentions.isNew[Int(mentions.mentionOfRow[Int(pair.first)])]
                || mentions.isNew[Int(mentions.mentionOfRow[Int(pair.second)])]
        }
    }

    mutating func agglomerate(_ pairs: [ScoredPair], threshold: Double) {
        let lots: SureLots
        (entities, lots) = Workers.both(threads: settings.threads) { [self] in
            judged(
                EntityTable(
                    records, mentions: mentions, properties: properties,
                    oneRowSources: settings.sourcesWithOneRowPerPerson, apart: apart,
                    parents: relations.filter { $0.kind == .parent }.map(\.subject)))
        } _: { [self] in
            SureLots(
                pairs, threshold: threshold, mentionOfRow: mentions.mentionOfRow, count: mentions.records.count,
                together: judgedOne)
        }
        let agglomeration = PairAgglomeration(
            pairs, threshold: threshold, mentionOfRow: mentions.mentionOfRow, lots: lots,
            givens: NameLikeness(entities.givens) { [variants] in variants.contains($0, $1) },
            threads: settings.threads)
        // A first go teaches how old the people of each role are; the second starts afresh and knows it.
        entities.narrow(
            records, mentionOfRecord: mentions.mentionOfRecord,
            by: RoleAges(
                records, mentionOfRecord: mentions.mentionOfRecord, birthYears: agglomeration.birthYears(entities)))
        let outcome = agglomeration.outcome(entities)
        for (one, other) in outcome.joined { entities.join(one, other) }
        refused = outcome.refused
    }

    /// What humans say comes first.
    private func judged(_ table: EntityTable) -> EntityTable {
        var table = table
        for (first, second) in judgedOne {
            let (one, other) = (table.root(first), table.root(second))
            if !table.areApart(one, other) { table.join(one, other) }
        }
        return table
    }

    mutating func placeByHousehold() {
        var pass = HouseholdPass(
            names: HouseholdNames(
                givens: NameLikeness(entities.givens) { [variants] in variants.contains($0, $1) },
                families: NameLikeness(entities.families)),
            relations: relations, threads: settings.threads)
        pass.run(&entities)
        doubtful = pass.doubtful
        joinedByHousehold = pass.joined
    }

    // MARK: What comes out

    func withoutLinking(prior: PriorPeople) -> PeopleResolution {
        let ids = LastingIDs(clusters: records.map { [$0.id] }, prior: prior)
        return PeopleResolution(
            assignments: zip(records, ids.ids).map { PersonAssignment(record: $0.id, person: $1) }, model: "",
            threshold: settings.threshold ?? 1, history: ids.history, nextID: ids.nextID,
            report: ResolutionReport(records: records.count, people: records.count))
    }

    /// Lets the engine's table go when the pairs are scored: it takes much room, and nothing below needs it.
    mutating func releaseTable() { mentions.releaseTable() }

    /// The first mention of each mention's person when all are put together; what was known of them goes.
    mutating func releasedRoots() -> [Int] {
        let roots = (0..<mentions.records.count).map { entities.root(of: Int32($0)) }
        entities = .empty
        return roots
    }

    /// - Parameters:
    ///   - rootOfMention: see ``releasedRoots()``.
    ///   - pairs: empty afterwards.
    func resolution(
        _ rootOfMention: [Int], prior: PriorPeople, model: String, threshold: Double, pairs: inout [ScoredPair],
        compared: Int
    ) throws(IdentityError) -> PeopleResolution {
        let fitsTwo = ReviewSelection.fitting(doubtful)
        let strongest = StrongestPairs.all(of: &pairs, mentions, and: fitsTwo, threads: settings.threads)
        var clusters: [[RecordID]] = []
        var clusterOfRoot: [Int: Int] = [:]
        var clusterOfRecord: [Int] = []
        for (position, record) in records.enumerated() {
            let root = rootOfMention[Int(mentions.mentionOfRecord[position])]
            if let cluster = clusterOfRoot[root] {
                clusters[cluster].append(record.id)
                clusterOfRecord.append(cluster)
            } else {
                clusterOfRoot[root] = clusters.count
                clusterOfRecord.append(clusters.count)
                clusters.append([record.id])
            }
        }
        let (ids, review) = Workers.both(threads: settings.threads) { [clusters] in
            LastingIDs(clusters: clusters, prior: prior)
        } _: {
            ReviewSelection(
                strongest, fitsTwo: fitsTwo, refused: refused, threshold: threshold, mentions: mentions,
                rootOfMention: rootOfMention, records: records, ledger: ledger, positions: position(of:),
                limit: settings.mostReviewPairs, threads: settings.threads)
        }
        let assignments = zip(records, clusterOfRecord).map { PersonAssignment(record: $0.id, person: ids.ids[$1]) }
        var report = ResolutionReport(records: records.count, people: clusters.count, comparedPairs: compared)
        report.resolvedByHousehold = joinedByHousehold
        report.resolvedWithoutBirth = zip(records, clusterOfRecord)
            .count { $0.birth == nil && clusters[$1].count > 1 }
        report.contradictions = refused.count
        let conflicts = JudgementConflict.all(
            of: ledger,
            mentionOf: { id in position(of: id).map { Int(mentions.mentionOfRecord[$0]) } },
            areOne: { one, other in
                guard let first = position(of: one), let second = position(of: other) else { return nil }
                return clusterOfRecord[first] == clusterOfRecord[second]
            })
        return PeopleResolution(
            assignments: assignments, model: model, threshold: threshold, uncertainPairs: review.candidates,
            judgementConflicts: conflicts,
            history: ids.history, nextID: ids.nextID, report: report)
    }
}
