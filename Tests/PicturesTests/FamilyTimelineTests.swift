import Identity
import Pictures
import Records
import Testing

@Suite struct FamilyTimelineTests {
    private let asAt = Day(year: 2026, month: 11, day: 21) ?? Day(number: 0)

    private func timeline(
        _ count: Int, people: Int, days: Int = 1800, lines: FamilyTimeline.Lines = .people, window: Period? = nil
    ) -> FamilyTimeline {
        let fields = TimelineEvent.Field.allCases
        let events = (0..<count).map { number in
            let start = asAt.adding(days: -(number * 7919 % max(days, 1)))
            return TimelineEvent(
                people: ["p\(number % max(people, 1))"], agency: "agency \(number % 4)", field: fields[number * 5 % 9],
                label: "Suspension or exclusion from school \(number)", start: start,
                end: number % 3 == 0 ? start.adding(days: 20 + number % 90) : nil, isOpen: number % 11 == 1,
                href: "/events/\(number)")
        }
        return FamilyTimeline(
            title: "Timeline",
            people: (0..<people).map { TimelinePerson(id: "p\($0)", name: "Person \($0)", detail: "aged \($0)") },
            events: events, asAt: asAt, lines: lines, window: window)
    }

    @Test(arguments: [(0, 0), (0, 1), (1, 1), (40, 5), (500, 6), (3000, 1), (2000, 1000)])
    func aTimelineIsWellFormedAndTheSameEachTime(_ count: Int, _ people: Int) {
        for lines in FamilyTimeline.Lines.allCases {
            for days in [1, 90, 800, 30_000] {
                let timeline = timeline(count, people: people, days: days, lines: lines)
                let svg = timeline.svg()
                let markup = Markup(svg)
                #expect(markup.fault == nil)
                #expect(markup.standsAlone)
                #expect(svg == timeline.svg())
                #expect(timeline.tables()[0].rows.count == count)
            }
        }
    }

    @Test func fiveHundredEventsAreAtMost200KB() {
        for days in [30, 400, 1800, 9000] {
            for lines in FamilyTimeline.Lines.allCases {
                let bytes = timeline(500, people: 8, days: days, lines: lines).svg().utf8.count
                #expect(bytes <= 200_000, "\(days) days, \(lines): \(bytes) bytes")
            }
        }
    }

    @Test func everyEventIsDrawnOrCounted() {
        let timeline = timeline(300, people: 3)
        let markup = Markup(timeline.svg())
        var counted = 0
        for text in markup.texts {
            if text.hasPrefix("×"), let number = Int(text.dropFirst()) { counted += number - 1 }
            if text.hasPrefix("and "), text.contains("held over a time"),
                let number = Int(text.split(separator: " ")[1])
            {
                counted += number
            }
        }
        // A title for each bar and mark, besides the document's own and one a person.
        counted += markup.count("title") - 1 - 3
        // The legend has one "×3" of its own.
        let legend = markup.texts.contains("Several at about one time") ? 2 : 0
        #expect(counted - legend == 300)
    }

    @Test func linesAreOfPeopleOrOfAgencies() {
        let people = Markup(timeline(8, people: 2).svg()).texts
        #expect(people.contains("Person 1") && !people.contains("agency 1"))
        let agencies = Markup(timeline(8, people: 2, lines: .agencies).svg()).texts
        #expect(agencies.contains("agency 1") && !agencies.contains("Person 1"))
    }

    @Test func onlyTheWindowIsShown() {
        let window = Period(from: asAt.adding(days: -100), to: asAt)
        let whole = timeline(200, people: 2)
        let part = timeline(200, people: 2, window: window)
        let shown = part.tables()[0].rows.count
        #expect(shown > 0 && shown < whole.tables()[0].rows.count)
    }

    @Test func theAxisIsInYearsQuartersOrMonths() {
        func texts(_ days: Int) -> [String] {
            let event = TimelineEvent(
                people: ["p0"], agency: "a", field: .health, label: "Treatment", start: asAt.adding(days: -days))
            return Markup(
                FamilyTimeline(title: "T", people: [TimelinePerson(id: "p0", name: "P")], events: [event], asAt: asAt)
                    .svg()
            ).texts
        }
        #expect(texts(200).contains("Aug 2026") && texts(200).contains("Sep 2026"))
        #expect(texts(900).contains("Jul 2025") && !texts(900).contains("Aug 2025"))
        #expect(texts(3000).contains("2020") && !texts(3000).contains("Jul 2025"))
        #expect(texts(200).contains("21 Nov 2026"))
    }

    @Test func hostileLabelsStayTexts() {
        let hostile = NetworkChartTests.hostile + String(repeating: "&<\"", count: 3000)
        let event = TimelineEvent(
            people: [hostile], agency: hostile, field: .crime, label: hostile, start: asAt, end: asAt.adding(days: -9),
            href: "javascript:alert(1)")
        for lines in FamilyTimeline.Lines.allCases {
            let svg = FamilyTimeline(
                title: hostile, people: [TimelinePerson(id: hostile, name: hostile, detail: hostile)],
                events: [event, event], asAt: asAt, lines: lines
            ).svg()
            let markup = Markup(svg)
            #expect(markup.fault == nil && markup.standsAlone && markup.count("a") == 0)
            #expect(svg.utf8.count < 60_000)
        }
    }

    @Test func eventsOfRecordsFallToTheirPeople() {
        let ann = Person(
            id: PersonID(7), name: PersonName(given: "ANN", family: "LEE"),
            birth: PartialDate(year: 1990, month: 1, day: 2),
            records: [RecordID(rawValue: 11)])
        let event = Event(
            id: EventID(rawValue: 1), source: SourceID(rawValue: "police_crime"), kind: "domestic_incident",
            start: asAt,
            participants: [
                Participant(record: RecordID(rawValue: 11), role: "victim"),
                Participant(record: RecordID(rawValue: 11), role: "child_present"),
                Participant(record: RecordID(rawValue: 99), role: "perpetrator"),
            ])
        let other = Event(
            id: EventID(rawValue: 2), source: SourceID(rawValue: "police_crime"), kind: "asb_incident", start: asAt,
            participants: [Participant(record: RecordID(rawValue: 99), role: "perpetrator")])
        let timeline = FamilyTimeline(title: "T", people: [ann], events: [event, other], asAt: asAt)
        #expect(timeline.people.map(\.detail) == ["aged 36"])
        #expect(
            timeline.tables()[0].rows.map(\.cells) == [
                ["21 Nov 2026", "Domestic abuse incident", "Domestic abuse", "Ann Lee", "police crime"]
            ])
    }

    @Test func everyStandardKindOfEventHasAField() {
        for definition in EventKind.definitions {
            #expect(TimelineEvent.Field(definition.kind) != .other, "\(definition.kind)")
        }
    }
}
