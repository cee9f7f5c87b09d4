import Identity
import Records
import Testing

/// Reports of one event are found, and no others.
@Suite struct EventResolverTests {
    private static let ann = PersonID(1)
    private static let bob = PersonID(2)

    /// Reports made by hand: each names people in a role, on a row of its own.
    private struct Reports {
        private(set) var events: [Event] = []
        private(set) var assignments: [RecordID: PersonID] = [:]

        @discardableResult
        mutating func add(
            _ kind: EventKind, _ day: String, _ source: String, batch: Int64, by people: [PersonID] = [ann],
            role: String = "perpetrator", _ attributes: [String: AttributeValue] = [:], identity: String? = nil
        ) throws -> EventID {
            let row = events.count + 1
            let id = EventID(RowOrigin(batch: BatchID(batch), row: row, slot: 0))
            var event = Event(
                id: id, source: SourceID(source), kind: kind, start: try #require(Day(iso: day)),
                attributes: attributes,
                identity: identity)
            for (slot, person) in people.enumerated() {
                let record = RecordID(RowOrigin(batch: BatchID(batch), row: row, slot: slot))
                assignments[record] = person
                event.participants.append(Participant(record: record, role: role))
            }
            events.append(event)
            return id
        }

        func repeated(_ resolver: EventResolver = EventResolver()) -> [RepeatedReport] {
            resolver.resolve(events, assignments: assignments)
        }
    }

    @Test func anIncidentThatTwoAgenciesReportIsOne() throws {
        var reports = Reports()
        let police = try reports.add(
            "asb_incident", "2026-03-01", "police_asb", batch: 1, by: [Self.ann, Self.bob],
            ["qualifier": .text("nuisance"), "incident_type": .text("noise")])
        let housing = try reports.add(
            "asb_incident", "2026-03-02", "housing_asb", batch: 2, ["qualifier": .text("nuisance")])
        let found = reports.repeated()
        #expect(found == [RepeatedReport(report: housing, standing: police, rule: "incident_of_two_agencies")])
    }

    @Test(
        arguments: [
            ("2026-03-03", "housing_asb", "nuisance", 1), ("2026-03-01", "police_asb", "nuisance", 1),
            ("2026-03-01", "housing_asb", "personal", 1), ("2026-03-01", "housing_asb", "nuisance", 2),
            ("2026-03-01", "police_asb", "personal", 1),
        ], [1, 2] as [Int64]) func whatDiffersIsAnotherIncident(
            _ other: (day: String, source: String, qualifier: String, person: Int64), _ batch: Int64
        ) throws
    {
        let (day, source, qualifier, person) = other
        // The same incident in a later edition of one source is one: told below.
        if batch == 2, source == "police_asb", qualifier == "nuisance" { return }
        var reports = Reports()
        try reports.add("asb_incident", "2026-03-01", "police_asb", batch: 1, ["qualifier": .text("nuisance")])
        try reports.add(
            "asb_incident", day, source, batch: batch, by: [PersonID(person)], ["qualifier": .text(qualifier)])
        #expect(reports.repeated().isEmpty)
    }

    @Test func anOffenceBroughtBackToCourtIsOneAndItsLatestOutcomeStands() throws {
        func outcome(_ day: String) throws -> [String: AttributeValue] {
            ["offence_group": .text("theft"), "outcome_date": .day(try #require(Day(iso: day)))]
        }
        var reports = Reports()
        let first = try reports.add(
            "offence_outcome", "2025-01-10", "yjs", batch: 1, role: "offender", try outcome("2025-02-01"))
        let again = try reports.add(
            "offence_outcome", "2025-01-10", "yjs", batch: 3, role: "offender", try outcome("2025-09-01"))
        // Two offences of one day that were dealt with on one day are two.
        try reports.add("offence_outcome", "2025-05-05", "yjs", batch: 1, role: "offender", try outcome("2025-06-01"))
        try reports.add("offence_outcome", "2025-05-05", "yjs", batch: 1, role: "offender", try outcome("2025-06-01"))
        #expect(reports.repeated() == [RepeatedReport(report: first, standing: again, rule: "offence_back_in_court")])
    }

    @Test func aPupilInTwoTermlyFilesCountsOnceAndTheLaterFileStands() throws {
        var reports = Reports()
        let early = try reports.add(
            "school_absence", "2025-09-01", "attendance", batch: 1, role: "subject", ["sessions_absent": .number(4)])
        let late = try reports.add(
            "school_absence", "2025-09-01", "attendance", batch: 2, role: "subject", ["sessions_absent": .number(6)])
        #expect(reports.repeated() == [RepeatedReport(report: early, standing: late, rule: "reported_again")])
    }

    @Test func whatASourceTellsAgainIsOneOnlyIfNothingDiffers() throws {
        var reports = Reports()
        let first = try reports.add(
            "police_offence", "2026-01-02", "crime", batch: 1, ["offence_group": .text("theft")])
        let again = try reports.add(
            "police_offence", "2026-01-02", "crime", batch: 2, ["offence_group": .text("theft")])
        try reports.add("police_offence", "2026-01-02", "crime", batch: 2, ["offence_group": .text("violence")])
        try reports.add("health_visitor_contact", "2026-01-02", "gp", batch: 3)
        try reports.add("health_visitor_contact", "2026-01-02", "clinic", batch: 4)
        let found = reports.repeated()
        #expect(found.map(\.report) == [first] && found.map(\.standing) == [again])
    }

    @Test func aPupilOfTwoSchoolsInATermHasBothSchoolsSessions() throws {
        var reports = Reports()
        for (batch, possible) in [(Int64(1), 60.0), (2, 58)] {
            try reports.add(
                "school_absence", "2025-09-01", "attendance", batch: batch, role: "subject",
                ["sessions_possible": .number(possible)])
        }
        #expect(reports.repeated().isEmpty)
    }

    @Test func aDeclaredIdentityJoinsWithinASourceAndASharedOneBetweenSources() throws {
        var reports = Reports()
        let a = try reports.add("police_offence", "2026-01-01", "crime", batch: 1, identity: "C1")
        let b = try reports.add("police_offence", "2026-01-09", "crime", batch: 2, identity: "C1")
        try reports.add("police_offence", "2026-01-01", "other", batch: 3, by: [Self.bob], identity: "C1")
        let c = try reports.add("domestic_incident", "2026-01-01", "crime", batch: 1, identity: "@number|C9")
        let d = try reports.add("domestic_incident", "2026-01-20", "health", batch: 4, identity: "@number|C9")
        let found = reports.repeated()
        #expect(Set(found.map { Set([$0.report, $0.standing]) }) == [Set([a, b]), Set([c, d])])
        #expect(found.allSatisfy { $0.rule == "identity" })
    }

    @Test func whatItsSourceTellsApartIsNeverJoined() throws {
        var reports = Reports()
        try reports.add("asb_incident", "2026-03-01", "police_asb", batch: 1, identity: "I1")
        try reports.add("asb_incident", "2026-03-01", "police_asb", batch: 1, identity: "I2")
        // The housing report could be of either: it joins one, and so does not bind the two.
        try reports.add("asb_incident", "2026-03-01", "housing_asb", batch: 2)
        #expect(reports.repeated().count == 1)
    }

    @Test func theOrderOfTheReportsDoesNotMatter() throws {
        var reports = Reports()
        var state: UInt64 = 3
        func draw(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        for _ in 0..<400 {
            try reports.add(
                draw(2) == 0 ? "asb_incident" : "school_exclusion", "2026-03-0\(draw(9) + 1)", "s\(draw(3))",
                batch: Int64(draw(4)) + 1, by: [PersonID(Int64(draw(12)) + 1)], role: "subject")
        }
        let resolver = EventResolver()
        let found = reports.repeated(resolver)
        #expect(found.count > 50)
        #expect(resolver.resolve(reports.events.reversed(), assignments: reports.assignments) == found)
        let standing = Set(found.map(\.standing))
        #expect(standing.isDisjoint(with: found.map(\.report)))
        #expect(Set(found.map(\.report)).count == found.count)
    }
}
