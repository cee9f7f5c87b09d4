import Access
import Families
import Identity
import Records
import Storage
import Testing

/// What the next link run has to look at again when a batch takes another's place.
@Suite struct LinkageStepTests {
    /// Rows of the police that say the same of one key.
    private func load(_ world: World, rows: Int, as batch: BatchID, supersedes: [BatchID] = []) throws {
        let draft = BatchDraft(
            source: World.police, file: try World.extract("police.csv", "rows \(rows) \(batch)\n"), period: World.year,
            loadedAt: World.instant, supersedes: supersedes)
        let leave = try world.grant(.system, .load, Resource(.source, id: World.police.id.rawValue))
        _ = try world.store.loadBatch(draft, under: leave) { writer in
            for row in 1...rows {
                try writer.append(
                    PersonRecord(
                        id: RecordID(RowOrigin(batch: batch, row: row, slot: 0)), source: World.police.id,
                        mention: "suspect", key: "SAME", name: PersonName(given: "CARA", family: "QUINN"),
                        period: World.year))
            }
        }
    }

    /// Two rows of one key are linked to these people; then one row that says the same takes their place.
    private func change(_ people: [PersonID]) async throws -> LinkageIncrement {
        let world = try await World.make()
        try load(world, rows: 2, as: BatchID(3))
        var outcome = world.linkage()
        for (row, person) in people.enumerated() {
            let record = RecordID(RowOrigin(batch: BatchID(3), row: row + 1, slot: 0))
            outcome.resolution.assignments.append(PersonAssignment(record: record, person: person))
        }
        outcome.state = try await world.asSystem(.link) { try await world.store.linkageInput(under: $0) }.state
        let linked = outcome
        try await world.asSystem(.link) { try await world.store.replaceLinkage(linked, under: $0) }
        try load(world, rows: 1, as: BatchID(4), supersedes: [BatchID(3)])
        let step = try await world.asSystem(.link) {
            try await world.store.linkageStep(
                settings: "", limits: IncrementLimits(mostChanged: 10, mostGrowth: 10), under: $0)
        }
        guard case .increment(let change) = step else {
            throw StorageError(.invalid, "no increment: \(step)")
        }
        return change
    }

    @Test func aRowThatIsLoadedAgainIsItsPersonsAndIsNotResolvedAnew() async throws {
        let change = try await change([World.parent(1), World.parent(1)])
        #expect(Array(change.echoes.values) == [World.parent(1)])
        #expect(change.loose.isEmpty && change.touched == [World.parent(1)])
    }

    @Test func aKeyThatWasPartedIsResolvedAnewAndNobodyKeepsAGoneRecord() async throws {
        let change = try await change([World.parent(1), World.parent(2)])
        #expect(change.echoes.isEmpty)
        #expect(change.loose.isSuperset(of: [World.parent(1), World.parent(2)]))
        #expect(change.touched.isSuperset(of: change.loose))
    }
}
