import Programmes
import Records
import Testing

/// What is loaded, and whether that is enough to say "none".
@Suite struct CoverageTests {
    static func source(_ periods: (String?, String?)...) -> SourceCoverage {
        SourceCoverage(
            source: SourceID("s"), kinds: ["tenancy"],
            loaded: periods.map { Period(from: $0.0.map(Life.day), to: $0.1.map(Life.day)) })
    }

    static let window = Period(from: Life.day("2025-09-01"), to: Life.day("2026-08-31"))

    static let rows: [(source: SourceCoverage, covers: Bool)] = [
        (source(), false),
        (source(("2025-09-01", "2026-08-31")), true),
        (source(("2025-09-02", "2026-08-31")), false),
        (source(("2025-09-01", "2026-08-30")), false),
        (source((nil, nil)), true),
        (source(("2025-01-01", nil)), true),
        (source((nil, "2026-08-31")), true),
        (source(("2026-01-01", "2026-08-31"), ("2025-09-01", "2025-12-31")), true),
        (source(("2025-09-01", "2025-12-30"), ("2026-01-01", "2026-08-31")), false),
        (source(("2025-09-01", "2026-03-01"), ("2025-10-01", "2025-11-01"), ("2026-02-01", "2026-09-30")), true),
        (source(("2024-01-01", "2024-12-31"), ("2025-08-01", "2026-12-31")), true),
    ]

    @Test(arguments: rows.indices) func covers(row: Int) {
        #expect(Self.rows[row].source.covers(Self.window) == Self.rows[row].covers)
    }

    // MARK: Several sources of one kind

    static func life(_ sources: [SourceCoverage], seen: String? = nil) -> Life {
        var life = Life()
        life.coverage.removeAll { $0.kinds.contains("offence_outcome") }
        life.coverage += sources
        if let seen { life.seenIn[Life.child, default: [:]][SourceID(seen)] = [Life.history] }
        return life
    }

    static func holder(_ id: String, _ population: SourceCoverage.Population, loaded: Bool = true) -> SourceCoverage {
        SourceCoverage(
            source: SourceID(id), kinds: ["offence_outcome"], population: population,
            loaded: loaded ? [Life.history] : [])
    }

    static let several: [(String, Life, Answer)] = [
        ("no source", life([]), .notKnown),
        ("everyone", life([holder("a", .everyone)]), .notMet),
        ("everyone, not loaded", life([holder("a", .everyone, loaded: false)]), .notKnown),
        (
            "two for everyone, one not loaded",
            life([holder("a", .everyone), holder("b", .everyone, loaded: false)]), .notKnown
        ),
        ("matched, not seen", life([holder("a", .matched)]), .notKnown),
        ("matched, seen", life([holder("a", .matched)], seen: "a"), .notMet),
        ("matched, seen, not loaded", life([holder("a", .matched, loaded: false)], seen: "a"), .notKnown),
        ("one of two matched has seen", life([holder("a", .matched), holder("b", .matched)], seen: "b"), .notMet),
        ("everyone and a matched that has not", life([holder("a", .everyone), holder("b", .matched)]), .notMet),
        (
            "everyone and a matched, seen, not loaded",
            life([holder("a", .everyone), holder("b", .matched, loaded: false)], seen: "b"), .notKnown
        ),
    ]

    @Test(arguments: several.indices) func manySources(row: Int) {
        let (name, life, answer) = Self.several[row]
        #expect(life.finding("youth_offence", Fixture.phaseOne).answer == answer, "\(name)")
    }

    @Test func aRecordFromAnotherTimeIsNotAMatch() {
        var life = Self.life([Self.holder("a", .matched)])
        life.seenIn[Life.child, default: [:]][SourceID("a")] = [
            Period(from: Life.day("2021-09-01"), to: Life.day("2022-08-31"))
        ]
        #expect(life.finding("youth_offence", Fixture.phaseOne).answer == .notKnown)
    }

    @Test func sourceOfOtherAgesAloneLeavesItUnknown() {
        var source = Self.holder("a", .everyone)
        source.ages = .init(from: 18)
        let finding = Self.life([source]).finding("youth_offence", Fixture.phaseOne)
        #expect(finding.answer == .notKnown)
        #expect(
            finding.unknowns.map(\.reason) == ["no source that holds outcome of an offence is about people of this age"]
        )
    }

    @Test func reasonsNameTheSourceAndNobody() {
        let unmatched = Self.life([Self.holder("youth_justice", .matched)]).finding("youth_offence", Fixture.phaseOne)
        #expect(
            unmatched.unknowns == [
                Unknown(
                    person: Life.child, source: SourceID("youth_justice"),
                    reason: "no record in youth justice is matched to this person")
            ])
        #expect(unmatched.why == "Not known: no record in youth justice is matched to this person.")
        let unloaded = Self.life([Self.holder("youth_justice", .everyone, loaded: false)])
            .finding("youth_offence", Fixture.phaseOne)
        #expect(unloaded.unknowns.map(\.reason) == ["youth justice is not loaded for 2025-09-01 to 2026-08-31"])
        let none = Self.life([]).finding("youth_offence", Fixture.phaseOne)
        #expect(none.unknowns.map(\.reason) == ["no source is loaded that holds outcome of an offence"])
    }
}
