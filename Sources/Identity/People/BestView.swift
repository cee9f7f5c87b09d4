public import Records

/// The survivorship rules: which of the values that records state is shown as the person's.
///
/// Of each attribute the best value survives by, in this order: validity (a valid identifier before a temporary before
/// an invalid one; a whole date of birth before a partial before a default one; a name with given and family name
/// before half a name); the number of sources that state it; the number of records; the latest record; and last, the
/// value's own order, so that the outcome never depends on the order of the input.
public struct BestView: Sendable {
    public init() {}

    /// One person a distinct id, in order of id.
    ///
    /// - Parameter records: in any order; those without an assignment are left out.
    /// - Complexity: O(*n* log *n*) in the records.
    public func people(_ records: [PersonRecord], assignments: [PersonAssignment]) -> [Person] {
        let people = Dictionary(assignments.map { ($0.record, $0.person) }, uniquingKeysWith: min)
        let indices = records.indices.filter { people[records[$0].id] != nil }
            .map { (person: people[records[$0].id] ?? PersonID(0), index: $0) }
            .sorted { ($0.person, records[$0.index].id) < ($1.person, records[$1.index].id) }
        var result: [Person] = []
        var start = 0
        while start < indices.count {
            var end = start + 1
            while end < indices.count, indices[end].person == indices[start].person { end += 1 }
            result.append(person(indices[start].person, of: indices[start..<end].map { records[$0.index] }))
            start = end
        }
        return result
    }

    /// The best view of the records of one person.
    public func person(_ id: PersonID, of records: [PersonRecord]) -> Person {
        var person = Person(id: id)
        var name = Ballot<PersonName>()
        var others = Ballot<PersonName>()
        var middle = Ballot<String>()
        var birth = Ballot<PartialDate>()
        var death = Ballot<Day>()
        var delivery = Ballot<Day>()
        var sex = Ballot<Sex>()
        var ethnicity = Ballot<String>()
        var phone = Ballot<String>()
        var email = Ballot<String>()
        var identifiers = Ballot<Identifier>()
        for record in records {
            if !record.name.isEmpty {
                let plain = PersonName(given: record.name.given, family: record.name.family)
                name.add(plain, validity: plain.given != nil && plain.family != nil ? 1 : 0, from: record)
            }
            for other in record.otherNames where !other.isEmpty { others.add(other, validity: 0, from: record) }
            if let value = record.name.middle {
                middle.add(value, validity: value.utf8.count > 1 ? 1 : 0, from: record)
            }
            if let value = record.birth {
                birth.add(value, validity: value.isDefault ? 0 : value.whole == nil ? 1 : 2, from: record)
            }
            if let value = record.death { death.add(value, validity: 0, from: record) }
            if let value = record.expectedDelivery { delivery.add(value, validity: 0, from: record) }
            if let value = record.likelySex {
                sex.add(value, validity: value == .unborn ? 0 : record.sex == nil ? 1 : 2, from: record)
            }
            if let value = record.ethnicity { ethnicity.add(value, validity: 0, from: record) }
            if let value = record.phone { phone.add(value, validity: 0, from: record) }
            if let value = record.email { email.add(value, validity: 0, from: record) }
            for identifier in record.identifiers {
                identifiers.add(identifier, validity: identifier.validity.rank, from: record)
            }
        }
        let names = name.ranked
        person.name = names.first ?? PersonName()
        if !person.name.isEmpty { person.name.middle = middle.ranked.first }
        let plain = PersonName(given: person.name.given, family: person.name.family)
        for other in Array(names.dropFirst()) + others.ranked where other != plain && !person.otherNames.contains(other)
        {
            person.otherNames.append(other)
        }
        person.birth = birth.ranked.first
        person.death = death.ranked.first
        person.expectedDelivery = person.birth == nil ? delivery.ranked.first : nil
        person.sex = sex.ranked.first
        person.ethnicity = ethnicity.ranked.first
        person.phone = phone.ranked.first
        person.email = email.ranked.first
        let stated = identifiers.ranked
        let best = IdentifierKind.allCases.compactMap { kind in stated.first { $0.kind == kind } }
        person.identifiers = best + stated.filter { !best.contains($0) }
        person.sources = Set(records.map(\.source)).sorted()
        person.records = records.map(\.id).sorted()
        return person
    }
}

extension Identifier.Validity {
    /// Higher is better.
    var rank: Int {
        switch self {
        case .valid: 2
        case .temporary: 1
        case .invalid: 0
        }
    }
}
