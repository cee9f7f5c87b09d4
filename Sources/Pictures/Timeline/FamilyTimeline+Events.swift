public import Identity
public import Records

extension FamilyTimeline {
    /// The timeline of people's events as their sources report them.
    ///
    /// - Parameters:
    ///   - people: whose lines are drawn, in this order. An event falls to those whose records take part in it.
    ///   - events: any; those in which none of the people takes part are passed over.
    ///   - agencies: what to call the agency of a source. The default is the source's own id in words.
    ///   - href: where a click on a person leads. The default is nowhere.
    public init(
        title: String, people: [Person], events: [Event], asAt: Day, lines: Lines = .people, window: Period? = nil,
        agencies: [SourceID: String] = [:], href: (PersonID) -> String? = { _ in nil }
    ) {
        var personOfRecord: [RecordID: String] = [:]
        for person in people { for record in person.records { personOfRecord[record] = String(person.id.rawValue) } }
        let pictured = events.compactMap { event -> TimelineEvent? in
            var taking: [String] = []
            for participant in event.participants {
                guard let person = personOfRecord[participant.record], !taking.contains(person) else { continue }
                taking.append(person)
            }
            if taking.isEmpty { return nil }
            return TimelineEvent(
                people: taking, agency: agencies[event.source] ?? event.source.rawValue.spelledOut,
                field: TimelineEvent.Field(event.kind),
                label: event.kind.definition?.title ?? event.kind.rawValue.spelledOut, start: event.start,
                end: event.end, isOpen: event.isOpen)
        }
        self.init(
            title: title,
            people: people.map { person in
                TimelinePerson(
                    id: String(person.id.rawValue), name: person.name.pictured,
                    detail: person.isUnborn ? "not yet born" : person.age(on: asAt).map { "aged \($0)" },
                    href: href(person.id))
            }, events: pictured, asAt: asAt, lines: lines, window: window)
    }
}

extension TimelineEvent.Field {
    /// The field of a standard kind of event; ``other`` for one that a council declares for itself.
    public init(_ kind: EventKind) {
        self = Self.fields[kind] ?? .other
    }

    private static let fields: [EventKind: TimelineEvent.Field] = [
        "school_enrolment": .education, "school_absence": .education, "school_exclusion": .education,
        "alternative_provision": .education, "children_missing_education": .education,
        "not_in_education_employment": .work, "social_care_referral": .socialCare,
        "social_care_assessment": .socialCare, "child_in_need_plan": .socialCare, "section_47_enquiry": .socialCare,
        "child_protection_plan": .socialCare, "care_episode": .socialCare, "early_help_episode": .socialCare,
        "missing_episode": .socialCare, "offence_outcome": .crime, "asb_incident": .crime,
        "asb_intervention": .crime, "police_offence": .crime, "probation_supervision": .crime,
        "domestic_incident": .domesticAbuse, "benefit_claim": .work, "health_visitor_contact": .health,
        "substance_treatment": .health, "homelessness_application": .housing, "tenancy": .housing,
        "council_tax_liability": .housing, "electoral_registration": .housing, "programme_nomination": .programme,
        "programme_plan": .programme, "programme_intervention": .programme, "programme_closure": .programme,
    ]
}
