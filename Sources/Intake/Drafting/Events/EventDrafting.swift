import Records

/// Proposes the events of an extract: which kind, when, who, and what is recorded of them.
struct EventDrafting {
    private(set) var events: [DraftDefinition.Event] = []
    private(set) var remarks: [DraftDefinition.Remark] = []
    private(set) var advice: [String] = []
    /// From when and till when people lived at the addresses.
    private(set) var livedFrom: DraftDefinition.Value?
    private(set) var livedTo: DraftDefinition.Value?
    private let columns: [ColumnMeaning]
    private let rows: [[String]]
    private var used: Set<String> = []

    init(
        _ columns: [ColumnMeaning], rows: [[String]], fileName: String, people: [DraftDefinition.Person],
        draft: inout DraftDefinition
    ) {
        self.columns = columns
        self.rows = rows
        let scores = KindEvidence(fileName: fileName, columns: columns).scores
        let programme = scores.first?.kind.rawValue.hasPrefix("programme_") ?? false
        if let split = KindSplit(columns, programme: programme) {
            draftSplit(split, people, &draft)
        } else if let top = scores.first, top.points >= 2.5 {
            draftSingle(top, people, &draft)
            if scores.count > 1, scores[1].points > top.points * 0.7 {
                advice.append(
                    "The kind of event is \(top.kind) by \(top.why); it could be \(scores[1].kind) (\(scores[1].why)).")
            }
        } else {
            advice.append("No kind of event of the data dictionary was recognised: only people are read.")
        }
        if livedFrom == nil { readResidence(EventDates(columns, kind: "tenancy", rows: rows)) }
    }

    /// Hands over what the columns were taken for, and what is to be looked at.
    func giveRemarks(to draft: inout DraftDefinition) {
        var seen: Set<String> = []
        draft.recognised += remarks.filter { seen.insert("\($0.column)|\($0.use)").inserted }
        draft.advice += advice
    }

    // MARK: One kind, or several

    private mutating func draftSplit(
        _ split: KindSplit, _ people: [DraftDefinition.Person], _ draft: inout DraftDefinition
    ) {
        let column = split.column.column
        used.insert(column.heading)
        note(split.column, "which kind of event the row is", "its codes name kinds of event")
        for (kind, codes) in split.kinds {
            let place = column.place
            let own = rows.filter { codes.contains($0[place]) }
            draftEvent(
                kind, rows: own.isEmpty ? rows : own,
                when: DraftDefinition.Condition(column: column.heading, test: .isOneOf(codes)), people, &draft)
        }
        if !split.others.isEmpty {
            advice.append(
                "'\(column.heading)' has codes that name no kind of event: \(split.others.joined(separator: ", ")).")
        }
    }

    private mutating func draftSingle(
        _ top: KindEvidence.Score, _ people: [DraftDefinition.Person], _ draft: inout DraftDefinition
    ) {
        if top.kind == "tenancy", let role = people.first?.relationship,
            let column = columns.first(where: { $0.column.heading == role })
        {
            let tenants = (column.column.codes ?? []).filter {
                RelationshipCodes.role(of: $0)?.hasSuffix("tenant") ?? false
            }
            if !tenants.isEmpty, tenants.count < column.column.codes?.count ?? 0 {
                draftTenancies(column, tenants, people, &draft)
                return
            }
        }
        if top.kind == "benefit_claim", draftBenefits(people, &draft) { return }
        draftEvent(top.kind, rows: rows, when: nil, people, &draft)
        if events.isEmpty {
            advice.append("\(top.kind) was recognised (\(top.why)), but no column says when it began.")
        }
    }

    /// The tenant's tenancy, and that of those who live with them.
    private mutating func draftTenancies(
        _ column: ColumnMeaning, _ tenants: [String], _ people: [DraftDefinition.Person], _ draft: inout DraftDefinition
    ) {
        let heading = column.column.heading
        draftEvent(
            "tenancy", rows: rows, when: DraftDefinition.Condition(column: heading, test: .isOneOf(tenants)), people,
            &draft)
        let dates = EventDates(columns, kind: "tenancy", rows: rows)
        guard let start = dates.movedIn ?? dates.start, let mention = people.first?.mention else { return }
        var occupancy = DraftDefinition.Event(
            kind: "tenancy", when: DraftDefinition.Condition(column: heading, test: .isNoneOf(tenants)),
            start: .column(start.column.heading))
        occupancy.end = (dates.movedIn == nil ? dates.end : dates.movedOut).map { .column($0.column.heading) }
        occupancy.isOpen = true
        occupancy.people = [("occupant", [mention])]
        events.append(occupancy)
    }

    /// Claims apart by whether they show that somebody is out of work. False when the columns do not tell.
    private mutating func draftBenefits(
        _ people: [DraftDefinition.Person], _ draft: inout DraftDefinition
    ) -> Bool {
        guard let definition = EventKind("benefit_claim").definition,
            let attribute = definition.attribute(named: "benefit"),
            let column = columns.max(by: {
                AttributeEvidence.points(of: $0, for: attribute, of: definition.kind)
                    < AttributeEvidence.points(of: $1, for: attribute, of: definition.kind)
            }), AttributeEvidence.points(of: column, for: attribute, of: definition.kind) >= 3,
            let codes = column.column.codes
        else { return false }
        var groups: [String: [String]] = [:]
        for code in codes {
            guard let target = CodeMatching.target(of: code, in: .benefit) else { continue }
            let group = target == "uc" ? "uc" : DerivedFlags.outOfWork.contains(target) ? "yes" : "no"
            groups[group, default: []].append(code)
        }
        for group in ["yes", "uc", "no"] {
            guard let codes = groups[group] else { continue }
            let before = events.count
            draftEvent(
                definition.kind, rows: rows,
                when: DraftDefinition.Condition(column: column.column.heading, test: .isOneOf(codes)), people, &draft)
            guard events.count > before else { return before > 0 }
            if let flag = outOfWork(group, of: events[before]) {
                events[before].attributes.append(("out_of_work", flag))
            }
        }
        return true
    }

    private func outOfWork(_ group: String, of event: DraftDefinition.Event) -> DraftDefinition.Value? {
        if group != "uc" { return .constant(group == "yes" ? "true" : "false") }
        guard case .column(let regime)? = event.attributes.first(where: { $0.name == "conditionality" })?.value,
            let codes = columns.first(where: { $0.column.heading == regime })?.column.codes
        else { return nil }
        let telling = codes.filter { DerivedFlags.isOutOfWork(regime: $0) }
        return telling.isEmpty ? nil : .flag(regime, true: telling)
    }

    // MARK: One event

    private mutating func draftEvent(
        _ kind: EventKind, rows: [[String]], when: DraftDefinition.Condition?, _ people: [DraftDefinition.Person],
        _ draft: inout DraftDefinition
    ) {
        guard let definition = kind.definition, !people.isEmpty else { return }
        let dates = EventDates(columns, kind: kind, rows: rows)
        var event: DraftDefinition.Event
        if let start = dates.start {
            event = DraftDefinition.Event(kind: kind, when: when, start: .column(start.column.heading))
            note(start, "\(kind): start", "a date, and its heading")
            used.insert(start.column.heading)
            if event.when == nil { event.when = EventGuard.condition(for: start, columns, rows: rows) }
            if definition.span != .day, let end = dates.end {
                event.end = .column(end.column.heading)
                note(end, "\(kind): end", "a date, never before the start")
                used.insert(end.column.heading)
            }
        } else if let term = term(&draft) {
            event = DraftDefinition.Event(kind: kind, when: when, start: term.start)
            if definition.span != .day { event.end = term.end }
        } else {
            return
        }
        event.isOpen = definition.span == .open
        event.people = EventRoles.people(in: definition, among: people)
        event.attributes = attributes(of: definition, rows: rows, &draft)
        if livedFrom == nil {
            if dates.movedIn != nil { readResidence(dates) } else { readResidence(of: event) }
        }
        events.append(event)
    }

    private mutating func note(_ meaning: ColumnMeaning, _ use: String, _ why: String) {
        remarks.append(DraftDefinition.Remark(column: meaning.column.heading, use: use, why: why))
    }

    /// Registers say where people live from a day on; cases where they lived on the day.
    private mutating func readResidence(of event: DraftDefinition.Event) {
        let registers: Set<EventKind> = [
            "school_enrolment", "school_absence", "tenancy", "council_tax_liability", "electoral_registration",
        ]
        livedFrom = event.start
        livedTo = registers.contains(event.kind) ? event.end : event.start
    }

    private mutating func readResidence(_ dates: EventDates) {
        guard let from = dates.movedIn else { return }
        livedFrom = .column(from.column.heading)
        livedTo = dates.movedOut.map { .column($0.column.heading) }
        note(from, "from when the person lived at the address", "heading")
        if let to = dates.movedOut { note(to, "till when the person lived at the address", "heading") }
    }

    private mutating func term(
        _ draft: inout DraftDefinition
    ) -> (start: DraftDefinition.Value, end: DraftDefinition.Value)? {
        let found = columns.first { meaning in
            guard meaning.field == nil, let codes = meaning.column.codes, !codes.isEmpty else { return false }
            return codes.allSatisfy { TermNames.term(of: $0) != nil }
        }
        guard let found, let codes = found.column.codes else { return nil }
        let heading = found.column.heading
        let terms = codes.compactMap { code in TermNames.term(of: code).map { (code, $0) } }
        let start = draft.add(map: "term_start", terms.map { ($0.0, $0.1.from.description, nil) })
        let end = draft.add(map: "term_end", terms.map { ($0.0, $0.1.to.description, nil) })
        advice.append("'\(heading)': the usual dates of terms stand in the code maps; put in your authority's own.")
        note(found, "the term: its first and last day", "all its values name terms")
        return (.mapped(heading, map: start), .mapped(heading, map: end))
    }

    // MARK: Attributes

    private mutating func attributes(
        of definition: EventDefinition, rows: [[String]], _ draft: inout DraftDefinition
    ) -> [(name: String, value: DraftDefinition.Value)] {
        var found: [(name: String, value: DraftDefinition.Value)] = []
        var candidates: [(attribute: AttributeDefinition, column: ColumnMeaning, points: Double)] = []
        for attribute in definition.attributes {
            for column in columns where !used.contains(column.column.heading) {
                let points = AttributeEvidence.points(of: column, for: attribute, of: definition.kind)
                let place = column.column.place
                let isFilled = column.column.filled == 0 || rows.contains { !$0[place].isEmpty }
                if points >= 3, isFilled { candidates.append((attribute, column, points)) }
            }
        }
        candidates.sort { ($1.points, $0.column.column.place) < ($0.points, $1.column.column.place) }
        var taken: Set<String> = []
        for (attribute, column, _) in candidates {
            let heading = column.column.heading
            guard !taken.contains(heading), !found.contains(where: { $0.name == attribute.name }),
                let value = AttributeDrafting.value(of: attribute, from: column, in: definition, &draft)
            else { continue }
            taken.insert(heading)
            found.append((attribute.name, value))
            note(column, "\(definition.kind): \(attribute.name)", "heading, and the values fit")
        }
        if definition.kind == "school_absence" { addSessions(&found) }
        if definition.kind == "school_absence", let term = columns.first(where: { $0.reading.words == ["term"] }),
            let codes = term.column.codes,
            !found.contains(where: { $0.name == "term" }) || codes.allSatisfy({ TermNames.term(of: $0) != nil })
        {
            found.removeAll { $0.name == "term" }
            let map = draft.add(
                map: "term", codes.map { ($0, TermNames.term(of: $0)?.name ?? $0, nil) })
            found.append(("term", .mapped(term.column.heading, map: map)))
        }
        if definition.kind == "offence_outcome",
            case .column(let heading)? = found.first(where: { $0.name == "disposal" })?.value,
            let codes = columns.first(where: { $0.column.heading == heading })?.column.codes
        {
            let proven = codes.filter { DerivedFlags.isProven(disposal: $0) == true }
            if !proven.isEmpty { found.append(("proven", .flag(heading, true: proven))) }
        }
        let order = definition.attributes.map(\.name)
        return found.sorted { (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0) }
    }

    private mutating func addSessions(_ found: inout [(name: String, value: DraftDefinition.Value)]) {
        guard let sessions = SessionColumns(columns) else { return }
        found.removeAll { $0.name.hasPrefix("sessions_") }
        found.append(("sessions_possible", .sum(sessions.possible)))
        found.append(("sessions_absent", .sum(sessions.absent)))
        if !sessions.unauthorised.isEmpty { found.append(("sessions_unauthorised", .sum(sessions.unauthorised))) }
        for heading in sessions.possible {
            remarks.append(
                DraftDefinition.Remark(
                    column: heading, use: "school_absence: sessions of this code", why: "an attendance code"))
        }
    }
}
