import Identity
import Pictures
import Testing

@Suite struct GenogramTests {
    private struct Sequence {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    static func person(
        _ id: Int64, _ sex: GenogramPerson.Sex = .female, order: Int32? = nil, isIndex: Bool = false
    ) -> GenogramPerson {
        GenogramPerson(
            id: PersonID(id), name: "Person \(id)", sex: sex, born: "1990", age: 36, isIndex: isIndex, order: order)
    }

    static func tie(_ parent: Int64, _ child: Int64, _ kind: GenogramParentage.Kind = .birth) -> GenogramParentage {
        GenogramParentage(PersonID(parent), of: PersonID(child), kind)
    }

    static func couple(_ first: Int64, _ second: Int64, _ bond: GenogramCouple.Bond) -> GenogramCouple {
        GenogramCouple(PersonID(first), PersonID(second), bond)
    }

    /// Any statements at all, most of them at odds with one another.
    static func random(_ seed: Int, people count: Int) -> GenogramModel {
        var sequence = Sequence(state: UInt64(seed) &* 7919 &+ 11)
        let sexes = GenogramPerson.Sex.allCases
        let people = (0..<count).map { number in
            GenogramPerson(
                id: PersonID(Int64(number)), name: "Person \(number)", sex: sexes[sequence.below(5)],
                died: sequence.below(9) == 0 ? "2019" : nil, age: sequence.below(3) == 0 ? nil : sequence.below(90),
                isIndex: number == seed % max(count, 1),
                order: sequence.below(4) == 0 ? nil : Int32(sequence.below(30_000)))
        }
        func anyone() -> Int64 { Int64(sequence.below(count + 1)) }
        let (kinds, bonds) = (GenogramParentage.Kind.allCases, GenogramCouple.Bond.allCases)
        var (ties, couples) = ([GenogramParentage](), [GenogramCouple]())
        if count > 0 {
            for _ in 0..<count {
                ties.append(tie(anyone(), anyone(), kinds[sequence.below(seed % 2 == 0 ? 1 : kinds.count)]))
            }
            for _ in 0..<count / 3 { couples.append(couple(anyone(), anyone(), bonds[sequence.below(bonds.count)])) }
        }
        let group = count > 0 ? [PersonID(anyone()), PersonID(anyone()), PersonID(anyone())] : []
        return GenogramModel(
            people: people, couples: couples, parentages: ties, twins: [group], siblings: [group.reversed()],
            households: [group, people.prefix(4).map(\.id)])
    }

    @Test(arguments: 0..<120)
    func whateverIsStatedNoTwoSymbolsOverlapAndNothingIsLost(_ seed: Int) {
        let model = Self.random(seed, people: [0, 1, 2, 7, 23, 60][seed % 6])
        let genogram = Genogram(title: "T", model)
        #expect(genogram.checkInvariants())
        let markup = Markup(genogram.svg())
        #expect(markup.fault == nil)
        #expect(markup.standsAlone)
        for person in model.people { #expect(markup.texts.contains { $0.hasPrefix(person.name) }) }
        // What is drawn holds: parents stand above their children, couples in one row.
        let told = genogram.tables().flatMap(\.rows).map { $0.cells.joined(separator: " ") }.joined(separator: "\n")
        let places = genogram.places()
        for tie in model.parentages {
            guard let parent = places[tie.parent], let child = places[tie.child] else { continue }
            let isTold = told.contains("Person \(tie.parent) as \(tie.kind.rawValue)") || told.contains("contradicts")
            #expect(parent.row < child.row || isTold)
        }
        #expect(genogram.svg() == Genogram(title: "T", model).svg())
    }

    @Test func aThousandMembersAreDrawn() {
        let people = (0..<1000).map { Self.person(Int64($0), order: Int32($0)) }
        let genogram = Genogram(
            title: "T",
            GenogramModel(people: people, parentages: (1..<1000).map { Self.tie(Int64(($0 - 1) / 3), Int64($0)) }))
        #expect(genogram.checkInvariants())
        #expect(Markup(genogram.svg()).fault == nil)
    }

    @Test func theManStandsLeftAndTheEldestChildLeft() throws {
        let genogram = Genogram(
            title: "T",
            GenogramModel(
                people: [
                    Self.person(1, .female), Self.person(2, .male), Self.person(3, order: 300),
                    Self.person(4, order: 100), Self.person(5, order: 200), Self.person(6, order: nil),
                ], couples: [Self.couple(1, 2, .married)],
                parentages: (3...6).flatMap { [Self.tie(1, $0), Self.tie(2, $0)] }))
        let places = genogram.places()
        func x(_ id: Int64) throws -> Double { try #require(places[PersonID(id)]).x }
        #expect(try x(2) < x(1))
        #expect(try x(4) < x(5) && x(5) < x(3) && x(3) < x(6))
        #expect(Set(try (3...6).map { try #require(places[PersonID($0)]).row }) == [1])
    }

    @Test func threeGenerationsAndTwoHomesStandInRows() throws {
        let genogram = Genogram(
            title: "T",
            GenogramModel(
                people: (1...8).map { Self.person($0, $0 % 2 == 0 ? .male : .female) },
                couples: [
                    Self.couple(1, 2, .married), Self.couple(3, 4, .divorced), Self.couple(3, 6, .cohabiting),
                    Self.couple(4, 5, .cohabiting),
                ],
                parentages: [
                    Self.tie(1, 3), Self.tie(2, 3), Self.tie(3, 7), Self.tie(4, 7), Self.tie(3, 8), Self.tie(6, 8),
                ],
                households: [[3, 6, 7, 8].map { PersonID($0) }, [4, 5, 7].map { PersonID($0) }]))
        let rows = genogram.places().mapValues(\.row)
        #expect([1, 2].allSatisfy { rows[PersonID($0)] == 0 })
        #expect([3, 4, 5, 6].allSatisfy { rows[PersonID($0)] == 1 })
        #expect([7, 8].allSatisfy { rows[PersonID($0)] == 2 })
        // Former and present partners each stand beside theirs: 6 – 3 – 4 – 5.
        let order = [3, 4, 5, 6].sorted {
            (genogram.places()[PersonID($0)]?.x ?? 0) < (genogram.places()[PersonID($1)]?.x ?? 0)
        }
        #expect(order == [6, 3, 4, 5] || order == [5, 4, 3, 6])
        let texts = Markup(genogram.svg()).texts
        for words in [
            "Divorced", "Partners, living together", "Married, civil partners", "Child of", "Lives at home 1, 2, …",
        ] {
            #expect(texts.contains(words))
        }
        #expect(!texts.contains("Separated"))
        #expect(!texts.contains("Not yet born"))
    }

    @Test func aCycleIsNotDrawnButTold() {
        let genogram = Genogram(
            title: "T",
            GenogramModel(
                people: (1...3).map { Self.person($0) }, couples: [Self.couple(1, 3, .married)],
                parentages: [Self.tie(1, 2), Self.tie(2, 3), Self.tie(3, 1)]))
        let told = genogram.tables().last
        #expect(told?.caption == "Not drawn")
        #expect(
            told?.rows.map(\.cells) == [
                ["Person 3 as parent of Person 1: it contradicts other relationships."],
                ["Person 1 as married to Person 3: they stand in different generations."],
            ])
        #expect(Markup(genogram.svg()).texts.contains("Not drawn:"))
    }

    @Test func theDeadBearAnXAndTheIndexPersonADoubleOutline() {
        func shapes(_ change: (inout GenogramPerson) -> Void) -> Int {
            var person = GenogramPerson(id: PersonID(1), name: "A", sex: .male)
            change(&person)
            let whole = Markup(Genogram(title: "T", GenogramModel(people: [person])).svg())
            return whole.count("path")
        }
        let plain = shapes { _ in }
        // Each adds a path to the symbol, and a legend entry: an outline with an X, a double outline.
        #expect(shapes { $0.died = "2019" } == plain + 3)
        #expect(shapes { $0.isIndex = true } == plain + 3)
    }

    @Test func hostileNamesStayTexts() {
        let name = NetworkChartTests.hostile
        let person = GenogramPerson(
            id: PersonID(1), name: name, sex: .other, born: name, died: name, age: -3, role: name,
            href: "javascript:alert(1)")
        let svg = Genogram(title: name, GenogramModel(people: [person, person], notDrawn: [name])).svg()
        let markup = Markup(svg)
        #expect(markup.fault == nil)
        #expect(markup.standsAlone)
        #expect(markup.count("a") == 0)
    }
}
