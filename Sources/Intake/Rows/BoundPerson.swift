import Records

/// A mention with its columns found: makes the person's record.
struct BoundPerson {
    private let source: SourceID
    private let mention: String
    private let slot: Int
    private let when: BoundCondition?
    private let key: Int?
    private var name: BoundName?
    private let birth: BoundBirth?
    private let expectedDelivery: BoundDate?
    private let death: (date: BoundDate, column: String)?
    private var sex: BoundCode?
    private var ethnicity: BoundCode?
    private let identifiers: [(kind: IdentifierKind, column: Int)]
    private var address: BoundAddress?
    private let livedFrom: BoundDate?
    private let livedTo: BoundDate?
    private let livedColumn: String
    private let phone: Int?
    private let email: Int?
    private let household: Int?
    private var householdRole: BoundCode?
    private let period: Period

    init(_ person: PersonDefinition, slot: Int, header: HeaderIndex, definition: SourceDefinition) {
        source = definition.source
        mention = person.mention
        self.slot = slot
        when = BoundCondition(person.when, header: header)
        key = person.key.map { header[$0] }
        name = BoundName(person.name, header: header)
        birth = BoundBirth(person, header: header, definition: definition)
        expectedDelivery = BoundDate(person.expectedDelivery, header: header, definition: definition)
        death = BoundDate(person.death, header: header, definition: definition).map {
            ($0, person.death?.columns.first ?? "death")
        }
        sex = BoundCode(
            person.sex, header: header, definition: definition, list: .sex,
            usual: ["m": "male", "f": "female", "1": "male", "2": "female"])
        ethnicity = BoundCode(person.ethnicity, header: header, definition: definition, list: .ethnicity)
        identifiers = person.identifiers.map { ($0.kind, header[$0.column]) }
        address = BoundAddress(person.address, header: header)
        livedFrom = BoundDate(person.lived?.from, header: header, definition: definition)
        livedTo = BoundDate(person.lived?.to, header: header, definition: definition)
        livedColumn = person.lived?.to?.columns.first ?? "lived"
        phone = person.phone.map { header[$0] }
        email = person.email.map { header[$0] }
        household = person.household.map { header[$0] }
        householdRole = BoundCode(person.householdRole, header: header, definition: definition, list: nil)
        period = definition.period ?? .unbounded
    }

    /// Nil when the row says nothing of who the person is.
    mutating func record(
        _ view: CellView, batch: BatchID, _ settings: DateSettings, _ findings: inout RowFindings
    ) -> PersonRecord? {
        if let when, !when.holds(view) { return nil }
        let key = key.flatMap { view.text($0) }
        let names = name?.read(view, &findings)
        let found = readIdentifiers(view, &findings)
        let birth = birth?.read(view, settings, &findings)
        let expected = expectedDelivery.flatMap { findings.optionalDay($0.read(view, settings)) }
        if key == nil, names?.name.isEmpty ?? true, found.isEmpty, birth == nil, expected == nil { return nil }
        var record = PersonRecord(
            id: RecordID(RowOrigin(batch: batch, row: view.row, slot: slot)), source: source, mention: mention,
            key: key, name: names?.name ?? PersonName(), otherNames: names?.others ?? [], birth: birth,
            expectedDelivery: expected, identifiers: found)
        record.sex = sex?.optional(view, &findings).flatMap { Sex(rawValue: $0) }
        record.ethnicity = ethnicity?.optional(view, &findings)
        record.household = household.flatMap { view.text($0) }
        record.householdRole = householdRole?.optional(view, &findings)?.lowercased()
        record.address = address?.read(view, &findings)
        record.phone = contact(phone, view, .invalidPhone, &findings) { PhoneNumber.parse($0) }
        record.email = contact(email, view, .invalidEmail, &findings) { EmailAddress.parse($0) }
        record.death = readDeath(view, settings, birth: birth, &findings)
        record.period = readPeriod(view, settings, &findings)
        return record
    }

    private func readIdentifiers(_ view: CellView, _ findings: inout RowFindings) -> [Identifier] {
        var found: [Identifier] = []
        for (kind, column) in identifiers {
            guard let text = view.text(column), let identifier = Identifier.parse(kind: kind, text: text) else {
                continue
            }
            switch identifier.validity {
            case .valid: break
            case .temporary: findings.note(.temporaryIdentifier, column: column)
            case .invalid: findings.note(.invalidIdentifier, column: column)
            }
            found.append(identifier)
        }
        return found
    }

    private func contact(
        _ column: Int?, _ view: CellView, _ rule: FieldProblem.Rule, _ findings: inout RowFindings,
        parse: (String) -> String?
    ) -> String? {
        guard let column, let text = view.text(column) else { return nil }
        if let parsed = parse(text) { return parsed }
        findings.note(rule, column: column)
        return nil
    }

    private func readDeath(
        _ view: CellView, _ settings: DateSettings, birth: PartialDate?, _ findings: inout RowFindings
    ) -> Day? {
        guard let death, let day = findings.optionalDay(death.date.read(view, settings)) else { return nil }
        if let first = birth?.possibleDays?.first, day < first {
            findings.problems.append(FieldProblem(column: death.column, rule: .datesOutOfOrder))
            return nil
        }
        return day
    }

    private func readPeriod(_ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings) -> Period {
        let from = livedFrom.flatMap { findings.optionalDay($0.read(view, settings)) }
        let to = livedTo.flatMap { findings.optionalDay($0.read(view, settings)) }
        if from == nil, to == nil { return period }
        if let from, let to, to < from {
            findings.problems.append(FieldProblem(column: livedColumn, rule: .datesOutOfOrder))
            return period
        }
        return Period(from: from, to: to)
    }
}
