import Records

/// A person's date of birth, as far as the row gives it.
struct BoundBirth {
    /// Nobody is older, in years.
    private static let oldest = 120

    private let column: Int?
    private let constant: PartialDate?
    private let mapped: BoundDate?
    private let age: Int?
    private let ageAt: BoundDate?
    private let periodEnd: Day?

    init?(_ person: PersonDefinition, header: HeaderIndex, definition: SourceDefinition) {
        guard person.birth != nil || person.age != nil else { return nil }
        periodEnd = definition.period?.to
        age = person.age.map { header[$0.column] }
        ageAt = BoundDate(person.age?.at, header: header, definition: definition)
        switch BoundDate(person.birth, header: header, definition: definition) {
        case .column(let column):
            self.column = column
            constant = nil
            mapped = nil
        case .constant(let day):
            column = nil
            constant = PartialDate(day)
            mapped = nil
        case .mapped(let column, let codes):
            self.column = nil
            constant = nil
            mapped = .mapped(column, codes)
        case nil:
            column = nil
            constant = nil
            mapped = nil
        }
    }

    func read(_ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings) -> PartialDate? {
        if let constant { return constant }
        if let mapped { return findings.optionalDay(mapped.read(view, settings)).map { PartialDate($0) } }
        if let column, !view.isEmpty(column) { return date(view, column, settings, &findings) }
        return fromAge(view, settings, &findings)
    }

    private func date(
        _ view: CellView, _ column: Int, _ settings: DateSettings, _ findings: inout RowFindings
    ) -> PartialDate? {
        let span = view.bytes.span.extracting(view.cells[column])
        guard let date = PartialDate.parse(span, formats: settings.formats, latestYear: settings.latestBirthYear)
        else {
            findings.note(.unreadableDate, column: column)
            return nil
        }
        if date.isDefault {
            findings.note(.defaultDate, column: column)
            if date.isSystemLimit { return nil }
        }
        if let latest = settings.latest, let first = date.possibleDays?.first, first > latest {
            findings.note(.futureDate, column: column)
            return nil
        }
        // A source that does not say when it speaks for may be one of historical people.
        if let periodEnd, date.year < periodEnd.year - Self.oldest {
            findings.note(.impossibleAge, column: column)
            return nil
        }
        return date
    }

    /// The year of birth, when the age and the day on which it was that leave only one.
    private func fromAge(
        _ view: CellView, _ settings: DateSettings, _ findings: inout RowFindings
    ) -> PartialDate? {
        guard let age, !view.isEmpty(age) else { return nil }
        guard let years = view.number(age), years >= 0, years <= Double(Self.oldest), years.rounded() == years else {
            findings.note(.impossibleAge, column: age)
            return nil
        }
        let stated = ageAt.flatMap { findings.optionalDay($0.read(view, settings)) }
        guard let at = ageAt == nil ? periodEnd : stated else { return nil }
        let last = at.adding(months: -12 * Int(years))
        let first = at.adding(months: -12 * (Int(years) + 1)).adding(days: 1)
        return first.year == last.year ? PartialDate(year: first.year) : nil
    }
}
