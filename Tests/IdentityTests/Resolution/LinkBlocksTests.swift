import Identity
import Records
import Testing

/// Blocked records are never one person, and nothing that a resolution tells tells of them.
struct LinkBlocksTests {
    private func blocks(_ sides: [[RecordID]]) -> LinkBlocks {
        var marks: [RecordID: [LinkBlocks.Mark]] = [:]
        for (side, records) in sides.enumerated() {
            for record in records { marks[record, default: []].append(.init(block: 1, side: side)) }
        }
        return LinkBlocks(marks: marks)
    }

    private func resolve(
        _ made: MadeRecords, _ blocks: LinkBlocks, judgements: [Judgement] = []
    ) throws -> PeopleResolution {
        blocks.withheld(
            from: try PersonResolver().resolve(
                made.records, relationships: made.relationships, judgements: blocks.binding(judgements)))
    }

    private func same(_ first: RecordID, _ second: RecordID, on day: String = "2026-01-01") -> Judgement {
        Judgement(first: first, second: second, verdict: .same, by: "a", on: Day(iso: day)!)
    }

    @Test func aBlockStandsAboveIdentifiersAndJudgements() throws {
        var made = MadeRecords()
        let home = MadeRecords.home("7", "OAK ROAD", "M14 5QQ")
        let before = made.add(
            "housing", "ZELDA", "HARGREAVES", born: "2015-07-09", nhs: "9434765919", address: home)
        let after = made.add("school", "ZELDA", "HARGREAVES", born: "2015-07-09", nhs: "9434765919", address: home)
        for number in 0..<30 {
            made.add("housing", "GIVEN\(number)", "FAMILY\(number % 7)", born: "19\(60 + number)-02-03")
            made.add("school", "GIVEN\(number)", "FAMILY\(number % 7)", born: "19\(60 + number)-02-03")
        }
        let free = try resolve(made, .none)
        #expect(free.people[before] == free.people[after])
        let kept = try resolve(made, blocks([[before], [after]]), judgements: [same(before, after)])
        #expect(kept.people[before] != kept.people[after])
        #expect(!kept.uncertainPairs.contains { Set([$0.first, $0.second]) == [before, after] })
        #expect(kept.judgementConflicts.isEmpty)
    }

    @Test func whoIsOnNoSideOrOnOneIsNotBlocked() {
        let ids = (1...4).map { RecordID(rawValue: Int64($0)) }
        let blocks = blocks([[ids[0], ids[1]], [ids[2]]])
        #expect(blocks.areBlocked(ids[0], ids[2]) && blocks.areBlocked(ids[2], ids[1]))
        #expect(!blocks.areBlocked(ids[0], ids[1]) && !blocks.areBlocked(ids[0], ids[3]))
        #expect(LinkBlocks.none.isEmpty)
        let people = blocks.people(ids.map { PersonAssignment(record: $0, person: PersonID($0.rawValue)) })
        #expect(people[PersonID(3)] == [PersonID(1), PersonID(2)])
        #expect(people[PersonID(1)] == [PersonID(3)] && people[PersonID(4)] == nil)
    }

    /// Random people, keys, identifiers, judgements in chains and sides: no person ever holds two sides.
    @Test func noBlockIsEverViolated() throws {
        var random = Shuffle(seed: 5)
        for _ in 0..<25 {
            var made = MadeRecords()
            for _ in 0..<40 {
                made.add(
                    ["a", "b", "c"][random.below(3)], ["ANN", "BEN", "CLARA"][random.below(3)],
                    ["JONES", "SMITH"][random.below(2)], born: ["1980-05-04", "1990-03-02", nil][random.below(3)],
                    key: random.below(3) == 0 ? "K\(random.below(9))" : nil,
                    nhs: [nil, "9434765919", "9434765870"][random.below(3)],
                    address: MadeRecords.home("\(random.below(3))", "OAK ROAD", "M14 5QQ"))
            }
            // Sides never share a source's key: the store refuses such a block.
            var names: Set<String> = []
            var sides: [[RecordID]] = [[], [], []]
            for record in random.shuffled(made.records).prefix(15) {
                let name = record.key.map { "\(record.source):\($0)" } ?? record.id.description
                guard names.insert(name).inserted else { continue }
                let mates = made.records.filter { $0.source == record.source && $0.key == record.key }
                sides[random.below(3)] += record.key == nil ? [record.id] : mates.map(\.id)
            }
            let ids = made.records.map(\.id)
            let judgements = (0..<30).map { _ in
                same(ids[random.below(40)], ids[random.below(40)], on: "2026-01-\(10 + random.below(20))")
            }
            let blocks = blocks(sides)
            let resolution = try resolve(made, blocks, judgements: judgements)
            #expect(!blocks.areViolated(by: resolution.assignments))
            for conflict in resolution.judgementConflicts {
                #expect(!blocks.areBlocked(conflict.first, conflict.second))
            }
            for pair in resolution.uncertainPairs { #expect(!blocks.areBlocked(pair.first, pair.second)) }
        }
    }

    @Test func aViolationIsSeen() {
        let ids = (1...2).map { RecordID(rawValue: Int64($0)) }
        let one = ids.map { PersonAssignment(record: $0, person: PersonID(1)) }
        #expect(blocks([[ids[0]], [ids[1]]]).areViolated(by: one))
        #expect(!blocks([ids, []]).areViolated(by: one))
    }

    @Test func anIdentifierThatTwoPeopleHoldIsFound() {
        var made = MadeRecords()
        let a = made.add("a", "ANN", "JONES", nhs: "9434765919")
        let b = made.add("b", "BEN", "KING", nhs: "9434765919")
        let c = made.add("c", "ANN", "JONES", nhs: "9434765919")
        made.add("d", "DAN", "LEE", nhs: "9434765870")
        let people = Dictionary(
            uniqueKeysWithValues: zip(made.records.map(\.id), [7, 3, 7, 9].map { PersonID($0) }))
        let assignments = people.map { PersonAssignment(record: $0.key, person: $0.value) }
        let expected = [
            SharedIdentifier(
                kind: .nhsNumber, first: PersonID(3), second: PersonID(7), firstRecord: b, secondRecord: a)
        ]
        #expect(SharedIdentifier.all(made.records, assignments: assignments) == expected)
        #expect(SharedIdentifier.all(made.records.reversed(), assignments: assignments.reversed()) == expected)
        #expect(c != a)
        var records = made.records
        for index in records.indices where records[index].id == b {
            records[index].identifiers = [Identifier(kind: .nhsNumber, value: "9434765919", validity: .invalid)]
        }
        #expect(SharedIdentifier.all(records, assignments: assignments).isEmpty)
    }
}
