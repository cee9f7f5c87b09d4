import Identity
import Records
import Testing

/// Who is one person and who is two. Each case stands in a small town, so that the engine has something to learn from.
struct PersonResolverTests {
    /// Fifty households of two adults and a child, each seen by four sources.
    private static func town() -> MadeRecords {
        let given = [
            "AMELIA", "BORIS", "CLARA", "DMITRI", "ELENA", "FELIX", "GRETA", "HUGO", "IRENE", "JASPER", "KIRSTEN",
            "LIONEL", "MIRIAM", "NIGEL", "OLIVE", "PERCY", "QUENTIN", "ROSALIND", "STANLEY", "THEODORA",
        ]
        let family = [
            "ABBOTT", "BARLOW", "CROSSLEY", "DUTTON", "ECCLES", "FAIRHURST", "GREENHALGH", "HOLT", "INGHAM", "JAGGER",
            "KERSHAW", "LOMAX", "MARSDEN", "NUTTALL", "OGDEN", "PILKINGTON", "QUIGLEY", "RIGBY", "SIDEBOTTOM", "TURNER",
        ]
        var made = MadeRecords()
        for house in 0..<50 {
            let home = MadeRecords.home(
                "\(house + 1)", "\(family[house % 20]) STREET", "M\(house % 9 + 1) \(house % 8 + 1)AB")
            for member in 0..<3 {
                let name = given[(house * 7 + member * 3) % 20]
                let born =
                    "\(member == 2 ? 2010 + house % 8 : 1960 + (house * 3 + member) % 35)-0\(house % 9 + 1)-1\(member)"
                for source in ["housing", "school", "police", "benefits"] {
                    made.add(
                        source, name, family[house % 20], born: source == "police" ? nil : born,
                        sex: member == 0 ? .female : .male, address: home)
                }
            }
        }
        return made
    }

    private func people(
        _ made: MadeRecords, _ settings: ResolutionSettings = ResolutionSettings(), judgements: [Judgement] = [],
        prior: PriorPeople = .none
    ) throws -> [RecordID: PersonID] {
        try PersonResolver(settings: settings).resolve(
            made.records, relationships: made.relationships, prior: prior, judgements: judgements
        ).people
    }

    private static let home = MadeRecords.home("7", "OAK ROAD", "M14 5QQ")

    @Test func oneNameOneBirthOneHomeIsOnePerson() throws {
        var made = Self.town()
        let a = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", sex: .female, address: Self.home)
        let b = made.add("school", "ZELDA", "HARGREAVES", born: "1981-07-09", sex: .female, address: Self.home)
        let people = try people(made)
        #expect(people[a] == people[b])
    }

    @Test func aRecordThatFitsTwoNamesakesIsJoinedToNeither() throws {
        var made = Self.town()
        let elsewhere = MadeRecords.home("19", "ELM ROAD", "M15 6QQ")
        let a = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let b = made.add("school", "ZELDA", "HARGREAVES", born: "1990-03-21", address: elsewhere)
        let open = made.add("police", "ZELDA", "HARGREAVES")
        let alone = made.add("housing", "ZENA", "OAKESHOTT", born: "1984-02-19", address: Self.home)
        let found = made.add("police", "ZENA", "OAKESHOTT")
        let people = try people(made)
        #expect(people[open] != people[a] && people[open] != people[b])
        #expect(people[found] == people[alone])
    }

    /// Fathers and sons of one name: the electoral register states no date of birth, and its people are of age.
    @Test func anElectorIsNotThePupilOfOneName() throws {
        var made = Self.town()
        for record in made.records where record.source == SourceID("housing") && record.birth?.year ?? 2020 < 2000 {
            made.add(
                "electors", record.name.given, record.name.family, address: record.address, from: "2023-02-01")
        }
        let elector = made.add("electors", "ZENO", "HARGREAVES", address: Self.home, from: "2023-02-01")
        let pupil = made.add("school", "ZENO", "HARGREAVES", born: "2015-05-04", sex: .male, address: Self.home)
        let other = MadeRecords.home("8", "OAK ROAD", "M14 5QQ")
        let seen = made.add("police", "ZEBEDEE", "OAKESHOTT", address: other, from: "2023-02-01")
        let alone = made.add("school", "ZEBEDEE", "OAKESHOTT", born: "2015-05-04", sex: .male, address: other)
        let people = try people(made)
        #expect(people[elector] != people[pupil])
        #expect(people[seen] == people[alone], "what says nothing of age is joined")
    }

    @Test func twoValidNHSNumbersAreTwoPeople() throws {
        var made = Self.town()
        let a = made.add("health", "ZELDA", "HARGREAVES", born: "1981-07-09", nhs: "9434765919", address: Self.home)
        let b = made.add("social", "ZELDA", "HARGREAVES", born: "1981-07-09", nhs: "9434765870", address: Self.home)
        let people = try people(made)
        #expect(people[a] != people[b])
    }

    @Test func twoValidUPNsAreTwoPeopleThroughAThirdRecordToo() throws {
        var made = Self.town()
        let a = made.add("health", "ZOE", "HARGREAVES", born: "2012-07-09", upn: "B801200005001", address: Self.home)
        let b = made.add("social", "ZOE", "HARGREAVES", born: "2012-07-09", upn: "H801200005002", address: Self.home)
        made.add("police", "ZOE", "HARGREAVES", born: "2012-07-09", address: Self.home)
        let people = try people(made)
        #expect(people[a] != people[b])
    }

    @Test func twinsAreTwoPeople() throws {
        var made = Self.town()
        var twins: [(RecordID, RecordID)] = []
        for source in ["school", "health"] {
            let a = made.add(source, "ZOE", "HARGREAVES", born: "2012-07-09", sex: .female, address: Self.home)
            let b = made.add(source, "YASMIN", "HARGREAVES", born: "2012-07-09", sex: .female, address: Self.home)
            twins.append((a, b))
        }
        let people = try people(made)
        #expect(people[twins[0].0] == people[twins[1].0])
        #expect(people[twins[0].1] == people[twins[1].1])
        #expect(people[twins[0].0] != people[twins[0].1])
    }

    @Test func fatherAndSonOfOneNameAreTwoPeople() throws {
        var made = Self.town()
        var records: [(RecordID, RecordID)] = []
        for source in ["health", "benefits"] {
            let father = made.add(source, "ZEBEDEE", "HARGREAVES", born: "1961-07-09", sex: .male, address: Self.home)
            let son = made.add(source, "ZEBEDEE", "HARGREAVES", born: "1988-02-11", sex: .male, address: Self.home)
            records.append((father, son))
        }
        let people = try people(made)
        #expect(people[records[0].0] == people[records[1].0])
        #expect(people[records[0].0] != people[records[0].1])
    }

    @Test func oneKeyOfOneSourceIsOnePerson() throws {
        var made = Self.town()
        let a = made.add("housing", "ZELDA", "HARGREAVES", key: "T1", address: Self.home)
        let b = made.add("housing", "ANNIE", "PLATT", key: "T1")
        let people = try people(made)
        #expect(people[a] == people[b])
    }

    @Test func twoRowsOfAOneRowSourceAreTwoPeople() throws {
        var made = Self.town()
        let a = made.add("electors", "ZELDA", "HARGREAVES", key: "E1", address: Self.home)
        let b = made.add("electors", "ZELDA", "HARGREAVES", key: "E2", address: Self.home)
        let settings = ResolutionSettings(sourcesWithOneRowPerPerson: [SourceID("electors")])
        let people = try people(made, settings)
        #expect(people[a] != people[b])
    }

    @Test func peopleOfOneRowAreDifferent() throws {
        var made = Self.town()
        let a = made.add("social", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let b = made.add("social", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home, sameRow: true)
        let people = try people(made)
        #expect(people[a] != people[b])
    }

    @Test func aMaidenNameFindsTheSamePerson() throws {
        var made = Self.town()
        let a = made.add("health", "ZELDA", "HARGREAVES", born: "1981-07-09", sex: .female, address: Self.home)
        let b = made.add(
            "benefits", "ZELDA", "UNSWORTH", born: "1981-07-09", sex: .female,
            address: MadeRecords.home("3", "ELM GROVE", "M20 1ZZ"), former: "HARGREAVES")
        let people = try people(made)
        #expect(people[a] == people[b])
    }

    @Test func judgementsBind() throws {
        var made = Self.town()
        let a = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let b = made.add("school", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let c = made.add("police", "WINNIE", "ENTWISTLE", born: "1950-01-09")
        let day = try #require(Day(iso: "2026-01-01"))
        func judged(_ first: RecordID, _ second: RecordID, _ verdict: Judgement.Verdict, _ later: Int = 0) -> Judgement
        {
            Judgement(first: first, second: second, verdict: verdict, by: "reviewer", on: day.adding(days: later))
        }
        let decided = try people(made, judgements: [judged(a, b, .different), judged(b, c, .same)])
        #expect(decided[a] != decided[b])
        #expect(decided[b] == decided[c])
        let withdrawn = try people(
            made, judgements: [judged(a, b, .withdrawn, 1), judged(a, b, .different), judged(b, c, .same)])
        #expect(withdrawn[a] == withdrawn[b])
    }

    @Test func differentWinsOverAChainAndTheConflictIsNamed() throws {
        var made = Self.town()
        let a = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let b = made.add("school", "WINNIE", "ENTWISTLE", born: "1950-01-09")
        let c = made.add("police", "OTTILIE", "BRACEGIRDLE", born: "1962-04-30")
        let day = try #require(Day(iso: "2026-01-01"))
        func judged(_ first: RecordID, _ second: RecordID, _ verdict: Judgement.Verdict) -> Judgement {
            Judgement(first: first, second: second, verdict: verdict, by: "reviewer", on: day)
        }
        let resolution = try PersonResolver().resolve(
            made.records, judgements: [judged(a, b, .same), judged(b, c, .same), judged(a, c, .different)])
        let people = resolution.people
        #expect(people[a] != people[c])
        #expect(resolution.judgementConflicts.count == 1)
        #expect(Set(resolution.judgementConflicts.first?.chain ?? []) == [a, b, c])
        let plain = try PersonResolver().resolve(made.records, judgements: [judged(a, b, .same), judged(b, c, .same)])
        #expect(plain.judgementConflicts.isEmpty && plain.people[a] == plain.people[c])
    }

    @Test func theQueueHoldsPairsKeptApartAndWeakJoinsInOrderOfValue() throws {
        var made = Self.town()
        made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        made.add("school", "ZELDA", "HARGREAVES", born: "1981-07-19")
        // Of a house's people, one whose surname and birth were taken down wrongly: joined by a doubtful pair, or apart.
        for (number, given) in ["CLARA", "HUGO", "OLIVE", "FELIX", "GRETA"].enumerated() {
            made.add("housing", given, "ENTWISTLE", born: "197\(number)-07-09")
            made.add("school", given, "ENTWHISTLE", born: "197\(number)-09-07")
        }
        let strict = try PersonResolver(settings: ResolutionSettings(threshold: 0.9999)).resolve(made.records)
        let doubtful = try #require(
            strict.uncertainPairs.first { !$0.isJoined && (0.2..<0.94).contains($0.matchProbability) })
        let loose = try PersonResolver(settings: ResolutionSettings(threshold: doubtful.matchProbability - 0.01))
            .resolve(made.records)
        #expect(loose.uncertainPairs.contains { $0.isJoined })
        for pairs in [loose.uncertainPairs, strict.uncertainPairs] {
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.value >= $1.value })
            #expect(pairs.allSatisfy { $0.effect >= 1 })
        }
        let few = try PersonResolver(
            settings: ResolutionSettings(threshold: 0.9999, mostReviewPairs: 3)
        ).resolve(made.records)
        #expect(few.uncertainPairs == Array(strict.uncertainPairs.prefix(3)))
        let day = try #require(Day(iso: "2026-01-01"))
        let unsure = try PersonResolver(settings: ResolutionSettings(threshold: 0.9999)).resolve(
            made.records,
            judgements: strict.uncertainPairs.map {
                Judgement(first: $0.first, second: $0.second, verdict: .unsure, by: "reviewer", on: day)
            })
        let asked = Set(strict.uncertainPairs.map { [$0.first, $0.second] })
        #expect(unsure.uncertainPairs.allSatisfy { !asked.contains([$0.first, $0.second]) })
    }

    @Test func aJudgementPartsEvenOneKey() throws {
        var made = Self.town()
        let a = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", key: "T1", address: Self.home)
        let b = made.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", key: "T1", address: Self.home)
        let day = try #require(Day(iso: "2026-01-01"))
        let people = try people(
            made, judgements: [Judgement(first: a, second: b, verdict: .different, by: "reviewer", on: day)])
        #expect(people[a] != people[b])
    }

    @Test func threadsAndOrderDoNotShow() throws {
        let made = Self.town()
        let one = try PersonResolver(settings: ResolutionSettings(threads: 1)).resolve(made.records)
        let two = try PersonResolver(settings: ResolutionSettings(threads: 2)).resolve(made.records.reversed())
        #expect(one == two)
    }

    @Test func idsLastFromRunToRun() throws {
        let made = Self.town()
        let first = try PersonResolver().resolve(made.records)
        var later = made
        let new = later.add("housing", "ZELDA", "HARGREAVES", born: "1981-07-09", address: Self.home)
        let second = try PersonResolver().resolve(
            later.records, prior: PriorPeople(assignments: first.people, nextID: first.nextID), model: first.model)
        let people = second.people
        #expect(first.assignments.allSatisfy { people[$0.record] == $0.person })
        #expect(people[new] == PersonID(first.nextID))
    }

    @Test func anExplanationSaysWhatDecided() throws {
        var made = Self.town()
        let a = made.add("health", "ZELDA", "HARGREAVES", born: "1981-07-09", nhs: "9434765919", address: Self.home)
        let b = made.add("social", "ZELDA", "HARGREAVES", born: "1981-07-09", nhs: "9434765870", address: Self.home)
        let resolver = PersonResolver()
        let resolution = try resolver.resolve(made.records)
        let explanation = try resolver.explain(a, b, among: made.records, resolution: resolution)
        #expect(!explanation.isJoined)
        #expect(explanation.rulings == ["two different valid identifiers: nhs_number"])
        #expect(
            explanation.parts.contains { $0.comparison == "date of birth" && $0.level == "same" && $0.matchWeight > 0 })
    }

    @Test func badInputIsRefused() throws {
        var made = MadeRecords()
        made.add("health", "ZELDA", "HARGREAVES")
        #expect(throws: IdentityError(.duplicateRecord, "")) {
            try PersonResolver().resolve(made.records + made.records)
        }
        #expect(throws: IdentityError(.invalidSetting, "")) {
            try PersonResolver(settings: ResolutionSettings(threshold: 1.5)).resolve(made.records)
        }
        let empty = try PersonResolver().resolve([])
        #expect(empty.assignments.isEmpty)
    }
}
