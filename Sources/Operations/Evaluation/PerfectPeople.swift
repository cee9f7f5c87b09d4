import Families
import Identity
import Records
import Storage

/// People as they truly are, put together from the truth, with places and families formed of them in memory as a link run
/// does: what is wrong with these families is wrong with family formation, not with linkage.
struct PerfectPeople {
    let assignments: [RecordID: PersonID]
    let families: FamilyResolution

    init(
        _ input: LinkageInput, files: [BatchID: String], truth: CouncilTruth, asAt: Day, in workspace: Workspace
    ) throws(OperationError) {
        let matched = try GazetteerFile.matched(input.records, in: workspace)
        let records = matched?.applied(to: input.records) ?? input.records
        var ids: [String: PersonID] = [:]
        var next: Int64 = 1
        var assignments: [PersonAssignment] = []
        for record in records {
            let mention = CouncilTruth.Mention(record, files: files)
            let known = truth.people[mention].flatMap { ids[$0] }
            let person = known ?? PersonID(next)
            if known == nil {
                next += 1
                if let name = truth.people[mention] { ids[name] = person }
            }
            assignments.append(PersonAssignment(record: record.id, person: person))
        }
        let places = PlaceResolver().resolve(records, assignments: assignments, matched: matched)
        families = FamilyFormation(settings: workspace.settings.families, asAt: asAt).form(
            people: BestView().people(records, assignments: assignments), places: places.places,
            residences: places.residences,
            relationships: RelationshipResolver().relationships(
                input.relationships, records: records, assignments: assignments))
        self.assignments = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
    }
}

extension CouncilTruth.Mention {
    init(_ record: PersonRecord, files: [BatchID: String]) {
        self.init(
            file: files[record.id.origin.batch] ?? "", row: record.id.origin.row, mention: record.mention)
    }
}
