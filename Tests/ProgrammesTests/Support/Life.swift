import Families
import Identity
import Programmes
import Records

/// A family and what is held about it, on 31 August 2026: at first a mother of 41 and a child of 12 who attended school
/// all year, in a council whose every source is loaded for five years.
struct Life {
    static let asAt = day("2026-08-31")
    static let history = Period(from: day("2021-09-01"), to: day("2026-08-31"))
    static let terms = [
        ("2025-autumn", "2025-09-01", "2025-12-19"), ("2026-spring", "2026-01-05", "2026-03-27"),
        ("2026-summer", "2026-04-13", "2026-07-22"),
    ]
    static let calendar = SchoolCalendar(
        terms: terms.map { SchoolTerm(name: $0.0, from: day($0.1), to: day($0.2)) })

    static let mother = PersonID(1)
    static let child = PersonID(2)

    var members: [FamilyMember] = []
    var people: [PersonID: Person] = [:]
    var events: [PersonID: [(event: Event, role: String)]] = [:]
    var seenIn: [PersonID: [SourceID: [Period]]] = [:]
    var coverage: [SourceCoverage] = Life.wholeCoverage
    private var nextRow = 1

    init() {
        add(Self.mother, .mother, born: "1985-02-03")
        add(Self.child, .child, born: "2014-03-10")
        attends(Self.child)
    }

    static func day(_ text: String) -> Day { Day(iso: text)! }

    /// A source for each standard kind, named after it, loaded for all of the history. Attendance knows only the
    /// children of its schools, the others everyone.
    static let wholeCoverage: [SourceCoverage] = EventKind.definitions.map { definition in
        SourceCoverage(
            source: SourceID(definition.kind.rawValue), kinds: [definition.kind],
            population: definition.kind == "school_absence" ? .matched : .everyone,
            ages: definition.kind == "school_absence" ? .init(from: 4, to: 16) : nil, loaded: [history])
    }

    mutating func add(
        _ person: PersonID, _ role: FamilyRole, born: String? = nil, birth: PartialDate? = nil, resident: Bool = true,
        period: Period = .unbounded
    ) {
        members.append(
            FamilyMember(
                person: person, role: role, period: period, confidence: 1, reasons: [], isResident: resident))
        people[person] = Person(id: person, birth: birth ?? born.map { PartialDate(Self.day($0)) })
    }

    /// Sets or, with nil, forgets a birth.
    mutating func born(_ person: PersonID, _ text: String?) {
        people[person]?.birth = text.map { PartialDate(Self.day($0)) }
    }

    @discardableResult
    mutating func add(
        _ kind: EventKind, _ person: PersonID, as role: String? = nil, _ start: String, to end: String? = nil,
        open: Bool = false, batch: Int64 = 1, identity: String? = nil, source: SourceID? = nil,
        _ attributes: [String: AttributeValue] = [:]
    ) -> EventID {
        let id = EventID(RowOrigin(batch: BatchID(batch), row: nextRow, slot: 0))
        nextRow += 1
        let event = Event(
            id: id, source: source ?? SourceID(kind.rawValue), kind: kind, start: Self.day(start),
            end: end.map(Self.day), isOpen: open, attributes: attributes, identity: identity)
        events[person, default: []].append((event, role ?? kind.definition!.roles[0]))
        seenIn[person, default: [:]][event.source, default: []].append(Self.history)
        return id
    }

    /// Another person's part in an event that is already held.
    mutating func join(_ event: EventID, _ person: PersonID, as role: String) {
        let all = events.values.flatMap { $0 }
        guard let (event, _) = all.first(where: { $0.event.id == event }) else { return }
        events[person, default: []].append((event, role))
    }

    mutating func attends(_ person: PersonID, terms: Range<Int> = 0..<3, absent: Double = 0, unauthorised: Double = 0) {
        for (name, from, to) in Self.terms[terms] {
            add(
                "school_absence", person, from, to: to,
                [
                    "term": .text(name), "sessions_possible": .number(120), "sessions_absent": .number(absent),
                    "sessions_unauthorised": .number(unauthorised),
                ])
        }
    }

    mutating func forget(_ kind: EventKind, of person: PersonID) {
        events[person]?.removeAll { $0.event.kind == kind }
        seenIn[person]?[SourceID(kind.rawValue)] = nil
    }

    mutating func changeSource(_ kind: EventKind, _ change: (inout SourceCoverage) -> Void) {
        for index in coverage.indices where coverage[index].kinds.contains(kind) { change(&coverage[index]) }
    }

    var familyCase: FamilyCase {
        FamilyCase(
            family: Family(id: FamilyID(7), members: members, hasDependentChild: true), people: people,
            events: events, seenIn: seenIn)
    }

    func findings(
        _ programme: ProgrammeDefinition, asAt: Day = Life.asAt, calendar: SchoolCalendar = Life.calendar
    ) -> [Finding] {
        try! Assessor(programme: programme, coverage: coverage, asAt: asAt, calendar: calendar).assess(familyCase)
    }

    func finding(
        _ criterion: String, _ programme: ProgrammeDefinition, asAt: Day = Life.asAt,
        calendar: SchoolCalendar = Life.calendar
    ) -> Finding {
        findings(programme, asAt: asAt, calendar: calendar).first { $0.criterion == criterion }!
    }
}
