import Records

/// An indicator made ready for one day and one set of sources: its window in days, and which sources could speak of it.
struct CompiledIndicator: Sendable {
    /// A source that holds one of the kinds.
    struct Holder: Sendable {
        let source: SourceID
        let population: SourceCoverage.Population
        let ages: SourceCoverage.Ages?
        let coversWindow: Bool
    }

    struct Kind: Sendable {
        let kind: EventKind
        let title: String
        let holders: [Holder]
    }

    let indicator: Indicator
    let kinds: [Kind]
    /// The days on which an event counts.
    let window: Period
    /// By name, the terms of the window; empty when it is not one of terms or they are not known.
    let terms: [SchoolTerm]

    init(_ indicator: Indicator, coverage: [SourceCoverage], asAt: Day, calendar: SchoolCalendar) {
        self.indicator = indicator
        let terms: [SchoolTerm]
        let window: Period
        switch indicator.window {
        case .months(let months), .heldMonths(let months):
            terms = []
            window = Self.months(months, to: asAt)
        case .terms(let number, let withCurrent):
            terms = calendar.lastComplete(number, by: asAt) ?? []
            if let first = terms.first, let last = terms.last {
                window = Period(from: first.from, to: withCurrent ? asAt : last.to)
            } else {
                window = Self.months(4 * number, to: asAt)
            }
        case .heldAsAt, nil:
            terms = []
            window = Period(from: asAt, to: asAt)
        }
        self.terms = terms
        self.window = window
        kinds = indicator.events.map { kind in
            let holders = coverage.filter { $0.kinds.contains(kind) }.map { source in
                Holder(
                    source: source.source, population: source.population, ages: source.ages,
                    coversWindow: source.covers(window))
            }
            return Kind(kind: kind, title: RuleWords.title(of: kind), holders: holders)
        }
    }

    private static func months(_ number: Int, to day: Day) -> Period {
        Period(from: day.adding(months: -number).adding(days: 1), to: day)
    }

    /// Whether the event falls in the window; not known when the day that dates it is not stated.
    func isTimely(_ event: Event) -> Answer {
        guard let rule = indicator.window else { return .notMet }
        if rule.isHeld { return Answer(event.period.overlaps(window)) }
        if !terms.isEmpty, case .text(let name) = event.attributes["term"] {
            if terms.contains(where: { $0.name == name }) { return .met }
        }
        guard let day = date(of: event) else { return .notKnown }
        return Answer(window.contains(day))
    }

    /// The day that dates the event.
    func date(of event: Event) -> Day? {
        guard let attribute = indicator.dateAttribute else { return event.start }
        guard case .day(let day) = event.attributes[attribute] else { return nil }
        return day
    }

    /// Names the term that an event speaks for.
    func term(of event: Event) -> String {
        if case .text(let name) = event.attributes["term"] { return name }
        return terms.first { $0.contains(event.start) }?.name ?? event.start.description
    }
}
