import Identity
import Records
import Testing

/// Ids last: clusters of records, one run after another.
struct LastingIDsTests {
    private func resolve(
        _ keys: [String], prior: PriorPeople = .none
    ) throws -> (ids: [PersonID], resolution: PeopleResolution) {
        let ids = LastingIDs(clusters: Self.clusters(keys), prior: prior)
        var assignments: [RecordID: PersonID] = [:]
        for (cluster, id) in zip(Self.clusters(keys), ids.ids) { for record in cluster { assignments[record] = id } }
        let sorted = assignments.sorted { $0.key < $1.key }
        return (
            sorted.map(\.value),
            PeopleResolution(
                assignments: sorted.map { PersonAssignment(record: $0.key, person: $0.value) }, model: "",
                threshold: 0.9, history: ids.history, nextID: ids.nextID)
        )
    }

    /// One record a letter; equal letters are one cluster; a dash is no record.
    private static func clusters(_ keys: [String]) -> [[RecordID]] {
        var clusters: [String: [RecordID]] = [:]
        for (index, key) in keys.enumerated() where key != "-" {
            clusters[key, default: []].append(RecordID(RowOrigin(batch: BatchID(1), row: index + 1, slot: 0)))
        }
        return clusters.values.sorted { $0[0] < $1[0] }
    }

    private func prior(_ result: (ids: [PersonID], resolution: PeopleResolution)) -> PriorPeople {
        PriorPeople(assignments: result.resolution.people, nextID: result.resolution.nextID)
    }

    @Test func newPeopleAreCountedFromOne() throws {
        let first = try resolve(["a", "b", "a"])
        #expect(first.ids == [PersonID(1), PersonID(2), PersonID(1)])
        #expect(first.resolution.nextID == 3)
        #expect(first.resolution.history.map(\.kind) == [.created, .created])
    }

    @Test func aLaterRunNeverRenumbers() throws {
        let first = try resolve(["a", "b", "a"])
        let second = try resolve(["a", "b", "a", "c", "b"], prior: prior(first))
        #expect(second.ids == [1, 2, 1, 3, 2].map { PersonID($0) })
        #expect(second.resolution.history == [PersonChange(person: PersonID(3), kind: .created)])
    }

    @Test func theLargestPartOfASplitKeepsTheID() throws {
        let first = try resolve(["a", "a", "a"])
        let second = try resolve(["b", "a", "a"], prior: prior(first))
        #expect(second.ids == [2, 1, 1].map { PersonID($0) })
        #expect(second.resolution.history == [PersonChange(person: PersonID(2), kind: .split, other: PersonID(1))])
    }

    @Test func ofEqualPartsTheEarliestRecordKeepsTheID() throws {
        let first = try resolve(["a", "a", "a", "a"])
        let second = try resolve(["b", "a", "a", "b"], prior: prior(first))
        #expect(second.ids == [1, 2, 2, 1].map { PersonID($0) })
    }

    @Test func aMergerKeepsTheOldestIDAndRetiresTheOther() throws {
        let first = try resolve(["a", "b", "b"])
        let second = try resolve(["a", "a", "a"], prior: prior(first))
        #expect(second.ids == [1, 1, 1].map { PersonID($0) })
        #expect(second.resolution.history == [PersonChange(person: PersonID(2), kind: .merged, other: PersonID(1))])
        let third = try resolve(["a", "b", "b"], prior: prior(second))
        #expect(third.ids == [3, 1, 1].map { PersonID($0) }, "the id 2 is not used again")
    }

    @Test func aPersonWhoseRecordsAreWithdrawnEnds() throws {
        let first = try resolve(["a", "b"])
        let second = try resolve(["a", "-"], prior: prior(first))
        #expect(second.resolution.history == [PersonChange(person: PersonID(2), kind: .ended)])
        #expect(second.resolution.nextID == 3)
    }
}
