import Identity
import Records
import Testing

/// Who is one person by the homes that sources list, and who is two. Each case stands in a small town, so that the engine
/// has something to learn from.
struct MovesAndListsTests {
    /// Forty couples, each seen by a register of tax, a register of electors and a benefits office.
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
        for house in 0..<40 {
            let home = MadeRecords.home(
                "\(house + 1)", "\(family[house % 20]) STREET", "M\(house % 9 + 1) \(house % 8 + 1)AB")
            for member in 0..<2 {
                // A register's dates are of all days.
                let month = member == 0 ? "0\(house % 9 + 1)" : "1\(house % 3)"
                let from = "20\(10 + house % 9)-\(month)-\(10 + house % 17)"
                let name = given[(house * 7 + member * 3) % 20]
                let born = "\(1960 + (house * 3 + member) % 35)-0\(house % 9 + 1)-1\(member)"
                made.add("tax", name, family[house % 20], address: home, from: from)
                made.add("electors", name, family[house % 20], address: home, from: from)
                made.add(
                    "benefits", name, family[house % 20], born: born, sex: member == 0 ? .female : .male, address: home)
            }
        }
        return made
    }

    private static let old = MadeRecords.home("7", "OAK ROAD", "M14 5QQ")
    private static let new = MadeRecords.home("31", "BEECH GROVE", "M15 8QQ")

    private func people(_ made: MadeRecords, judgements: [Judgement] = []) throws -> [RecordID: PersonID] {
        try PersonResolver(settings: ResolutionSettings()).resolve(
            made.records, relationships: made.relationships, judgements: judgements
        ).people
    }

    @Test(arguments: [nil, "2025-09-30"])
    func aTaxAccountThatIsBehindDoesNotKeepAMoverTwoPeople(closed: String?) throws {
        var made = Self.town()
        let tax = made.add("tax", "ZACHARY", "HARGREAVES", address: Self.old, from: "2014-05-01", to: closed)
        let elector = made.add(
            "electors", "ZACHARY", "HARGREAVES", address: Self.old, from: "2014-05-26", to: "2025-02-18")
        let there = made.add("tax", "ZACHARY", "HARGREAVES", address: Self.new, from: "2025-02-19")
        let people = try people(made)
        #expect(people[tax] == people[elector])
        #expect(people[there] == people[elector])
    }

    @Test func twoOfOneNameWhoseRegistersBothStandAreTwoPeople() throws {
        var made = Self.town()
        var one: [RecordID] = []
        for source in ["tax", "electors"] {
            one.append(made.add(source, "ZACHARY", "HARGREAVES", address: Self.old, from: "2014-05-01"))
        }
        let other = made.add("tax", "ZACHARY", "HARGREAVES", address: Self.new, from: "2019-02-19")
        let people = try people(made)
        #expect(people[one[0]] == people[one[1]])
        #expect(people[other] != people[one[0]])
    }

    @Test func namesExchangedAndMisspeltInOneHomeAreOnePerson() throws {
        var made = Self.town()
        let first = made.add("tax", "ZELDA", "HARGREAVES", address: Self.old, from: "2014-05-01")
        let second = made.add("electors", "HARGRAVES", "ZELDA", address: Self.old, from: "2014-05-20")
        let people = try people(made)
        #expect(people[first] == people[second])
    }

    /// A child who bears the father's given name as a family name is not the father with his names exchanged.
    @Test func aChildNamedAfterTheFatherIsNotTheFather() throws {
        var made = Self.town()
        let father = made.add("tax", "KARIM", "QASIM", address: Self.old, from: "2014-05-01")
        let child = made.add("electors", "ALI", "KARIM", address: Self.old, from: "2014-05-20")
        let people = try people(made)
        #expect(people[father] != people[child])
    }

    @Test(arguments: [("ANNA", "ANA", true), ("MIA", "TIA", false), ("NASIMA", "NASIRNA", true)])
    func shortAndScannedNames(one: String, other: String, areOne: Bool) throws {
        var made = Self.town()
        let first = made.add("tax", one, "HARGREAVES", sex: .female, address: Self.old, from: "2014-05-01")
        let second = made.add("electors", other, "HARGREAVES", sex: .female, address: Self.old, from: "2014-05-20")
        let people = try people(made)
        #expect((people[first] == people[second]) == areOne)
    }

    @Test func oneHouseholdListsAManAndHisGrownSonOfOneName() throws {
        var made = Self.town()
        let man = made.add("housing", "ANTHONY", "HARGREAVES", key: "H1", address: Self.old, from: "2014-05-01")
        let son = made.add("housing", "ANTHONY", "HARGREAVES", key: "H2", address: Self.old, from: "2014-05-01")
        #expect(try people(made)[man] == people(made)[son])
        let listed = made.listed([man: "partner", son: "child"], in: "T1")
        #expect(try people(listed)[man] != people(listed)[son])
        // Entered twice in one role is a slip of the clerk's.
        let slip = made.listed([man: "child", son: "child"], in: "T1")
        #expect(try people(slip)[man] == people(slip)[son])
    }

    @Test func aJudgementBindsThoseWhoAreListedTogether() throws {
        var made = Self.town()
        let one = made.add("housing", "ANTHONY", "HARGREAVES", key: "H1", address: Self.old, from: "2014-05-01")
        let other = made.add("housing", "ANTHONY", "HARGREAVES", key: "H2", address: Self.old, from: "2014-05-01")
        let listed = made.listed([one: "partner", other: "child"], in: "T1")
        let people = try people(
            listed,
            judgements: [
                Judgement(first: one, second: other, verdict: .same, by: "reviewer", on: Day(number: 0))
            ])
        #expect(people[one] == people[other])
    }

    @Test(arguments: [("2021-11-28", true), ("2021-02-01", false)])
    func whoWasSeenUnbornWithoutAnExpectedDayIsTheChildBornInTheFortyWeeksAfter(seen: String, isOne: Bool) throws {
        var made = Self.town()
        let before = made.add("visits", nil, "HARGREAVES", sex: .unborn, address: Self.old, from: seen, to: seen)
        let mother = made.add("visits", "ZELDA", "HARGREAVES", born: "1994-02-03", address: Self.old, sameRow: true)
        let child = made.add(
            "visits", "IVY", "HARGREAVES", born: "2022-01-22", sex: .female, address: Self.old, from: "2022-03-19",
            to: "2022-03-19")
        let later = made.add("visits", "ZELDA", "HARGREAVES", born: "1994-02-03", address: Self.old, sameRow: true)
        made.relate(mother, .parent, before)
        made.relate(later, .parent, child)
        let people = try people(made)
        #expect((people[before] == people[child]) == isOne)
    }
}

extension MadeRecords {
    /// The same records, some of them members of a household.
    func listed(_ roles: [RecordID: String], in household: String) -> MadeRecords {
        changed { record in
            guard let role = roles[record.id] else { return }
            record.household = household
            record.householdRole = role
        }
    }
}
