import Identity
import Records
import Testing

/// Which value survives, by every criterion, and what is told of the others.
struct SurvivorshipTests {
    private static let council = SourceID("council")
    private static let gp = SourceID("gp")

    private func account(_ made: MadeRecords, _ rules: SurvivorshipRules = .standard) -> PersonAccount {
        PersonAccount(made.records, rules: rules)
    }

    private func family(_ made: MadeRecords, _ order: [SurvivorshipCriterion], trust: [Set<SourceID>] = []) -> String? {
        let rule = SurvivorshipRules.Rule(order: order, trust: trust)
        return BestView(rules: SurvivorshipRules(rules: [.name: rule])).person(PersonID(1), of: made.records).name
            .family
    }

    /// JONES: two records of one source, earlier. SMITH: one record each of… one later source. BROWN: two sources, undated.
    private static let three: MadeRecords = {
        var made = MadeRecords()
        made.add("council", "ANN", "JONES", to: "2020-01-01")
        made.add("council", "ANN", "JONES", to: "2021-01-01")
        made.add("council", "ANN", "JONES", to: "2021-01-01")
        made.add("gp", "ANN", "SMITH", to: "2025-01-01")
        made.add("police", "ANN", "BROWN")
        made.add("school", "ANN", "BROWN")
        return made
    }()

    @Test(arguments: [
        (SurvivorshipCriterion.recency, "SMITH"), (.sources, "BROWN"), (.records, "JONES"), (.trust, "SMITH"),
    ]) func theFirstCriterionDecides(_ criterion: SurvivorshipCriterion, _ expected: String) {
        let rest = SurvivorshipCriterion.allCases.filter { $0 != criterion }
        #expect(family(Self.three, [criterion] + rest, trust: [[Self.gp], [Self.council]]) == expected)
    }

    @Test func validityComesBeforeTrustOnlyWhereTheRuleSaysSo() {
        var made = MadeRecords()
        made.add("gp", nil, "SMITH")
        made.add("council", "ANN", "JONES")
        #expect(family(made, [.validity, .trust], trust: [[Self.gp]]) == "JONES")
        #expect(family(made, [.trust, .validity], trust: [[Self.gp]]) == "SMITH")
    }

    @Test func sourcesOfOneRankAreTrustedAlike() {
        var made = MadeRecords()
        made.add("gp", "ANN", "SMITH", to: "2020-01-01")
        made.add("council", "ANN", "JONES", to: "2021-01-01")
        #expect(family(made, [.trust, .recency], trust: [[Self.gp, Self.council]]) == "JONES")
        #expect(family(made, [.trust, .recency], trust: [[Self.gp], [Self.council]]) == "SMITH")
        #expect(family(made, [.trust, .recency], trust: [[SourceID("nobody")]]) == "JONES")
    }

    @Test func aKindOfIdentifierHasARuleOfItsOwn() {
        var made = MadeRecords()
        made.add("gp", "ANN", "JONES", nhs: "9434765919", upn: "H801200001001", to: "2020-01-01")
        made.add("council", "ANN", "JONES", nhs: "9434765870", upn: "H801200001002", to: "2025-01-01")
        let rules = SurvivorshipRules(
            rules: [
                .identifier(.nhsNumber): SurvivorshipRules.Rule(order: [.trust], trust: [[Self.gp]]),
                .identifiers: SurvivorshipRules.Rule(order: [.recency]),
            ])
        let person = BestView(rules: rules).person(PersonID(1), of: made.records)
        #expect(person.identifiers.first { $0.kind == .nhsNumber }?.value == "9434765919")
        #expect(person.identifiers.first { $0.kind == .upn }?.value == "H801200001002")
        #expect(person.identifiers.count == 4)
    }

    @Test func theAccountTellsWhySurvivesAndWhoStatesTheOthers() throws {
        let account = try #require(account(Self.three).account(of: .attribute(.name)))
        #expect(account.values.map(\.value).first == .name(PersonName(given: "ANN", family: "BROWN")))
        #expect(account.reason == .criterion(.sources))
        #expect(account.values.map { $0.sources.count } == [2, 1, 1])
        #expect(account.values[1].records.count == 3)
        #expect(account.values[1].stated == Period(from: Day(iso: "2020-01-01"), to: Day(iso: "2021-01-01")))
        #expect(account.values[0].stated == .unbounded)
    }

    @Test func theBatchDatesWhatARecordDoesNot() throws {
        let made = Self.three
        let undated = made.records.filter { $0.period == .unbounded }.map(\.id)
        let batch = Period(from: Day(iso: "2025-09-01"), to: Day(iso: "2025-12-31"))
        let whole = PersonAccount(
            made.records, stated: Dictionary(uniqueKeysWithValues: undated.map { ($0, batch) }))
        #expect(whole.account(of: .attribute(.name))?.values.first?.stated == batch)
    }

    @Test func oneValueSurvivesBecauseThereIsNoOther() throws {
        var made = MadeRecords()
        made.add("gp", "ANN", "JONES", born: "1980-05-04")
        made.add("council", "ANN", "JONES", born: "1980-05-04")
        #expect(account(made).account(of: .attribute(.birth))?.reason == .only)
        #expect(account(made).account(of: .attribute(.death)) == nil)
    }

    @Test func equalValuesAreToldByTheLaterRecord() throws {
        var made = MadeRecords()
        made.add("gp", "ANN", "JONES")
        made.add("council", "ANN", "SMITH")
        let account = try #require(account(made).account(of: .attribute(.name)))
        #expect(account.reason == .laterRecord)
        #expect(account.values[0].value == .name(PersonName(given: "ANN", family: "SMITH")))
    }

    @Test func twoValidNumbersOfAKindForLifeAreAConflict() throws {
        var made = MadeRecords()
        made.add("gp", "ANN", "JONES", nhs: "9434765919")
        made.add("council", "ANN", "JONES", nhs: "9434765870")
        #expect(account(made).account(of: .attribute(.identifier(.nhsNumber)))?.conflict.count == 2)
        var records = made.records
        records[0].identifiers = [Identifier(kind: .nhsNumber, value: "9434765919", validity: .temporary)]
        #expect(PersonAccount(records).account(of: .attribute(.identifier(.nhsNumber)))?.conflict == [])
    }

    @Test func whatIsNotHandedInDoesNotShow() throws {
        let whole = Self.three
        let shown = whole.records.filter { $0.source.rawValue != "police" && $0.source.rawValue != "school" }
        let account = try #require(PersonAccount(shown).account(of: .attribute(.name)))
        #expect(account.values.count == 2)
        #expect(!account.values.contains { $0.value == .name(PersonName(given: "ANN", family: "BROWN")) })
    }

    /// Any records, any rules: the order in which records come changes nothing, and the account agrees with the best view.
    @Test func theOrderOfRecordsNeverMatters() {
        var random = Shuffle(seed: 11)
        let names = [("ANN", "JONES"), ("ANNE", "JONES"), (nil, "SMITH"), ("ANN", "SMITH")]
        for _ in 0..<300 {
            var made = MadeRecords()
            for _ in 0..<(1 + random.below(8)) {
                let name = names[random.below(names.count)]
                made.add(
                    ["gp", "council", "police"][random.below(3)], name.0, name.1,
                    born: [nil, "1980-05-04", "1980-04-05"][random.below(3)],
                    nhs: [nil, "9434765919", "9434765870"][random.below(3)],
                    to: [nil, "2020-01-01", "2024-01-01"][random.below(3)])
            }
            let order = random.shuffled(SurvivorshipCriterion.allCases)
            let rules = SurvivorshipRules(
                usual: SurvivorshipRules.Rule(
                    order: Array(order.prefix(1 + random.below(5))), trust: [[Self.gp], [Self.council]]))
            let shuffled = random.shuffled(made.records)
            let person = BestView(rules: rules).person(PersonID(1), of: made.records)
            #expect(person == BestView(rules: rules).person(PersonID(1), of: shuffled))
            let account = PersonAccount(made.records, rules: rules)
            #expect(account == PersonAccount(shuffled, rules: rules))
            #expect(account.account(of: .attribute(.birth))?.values.first?.value == person.birth.map { .date($0) })
            if case .name(let name)? = account.account(of: .attribute(.name))?.values.first?.value {
                #expect(name.given == person.name.given && name.family == person.name.family)
            }
            let nhs = person.identifiers.first { $0.kind == .nhsNumber }
            #expect(
                account.account(of: .attribute(.identifier(.nhsNumber)))?.values.first?.value
                    == nhs.map { .identifier($0) })
        }
    }
}

/// Numbers that repeat: SplitMix64 (Steele, Lea and Flood 2014).
struct Shuffle {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.dropFirst().reversed() { elements.swapAt(index, below(index + 1)) }
        return elements
    }
}
