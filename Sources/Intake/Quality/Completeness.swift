import Records

/// Counts which fields of which mentions are filled.
struct Completeness {
    private enum Field: String, CaseIterable {
        case key, given, family, birth, sex, ethnicity, address, postcode, uprn, phone, email, household
    }

    private struct Mention {
        let name: String
        let fields: [Field]
        let identifiers: [IdentifierKind]
        var records = 0
        var filled: [Int]
        var validIdentifiers: [Int]
    }

    /// By slot.
    private var mentions: [Mention]

    init(_ definition: SourceDefinition) {
        mentions = definition.people.map { person in
            let fields = Field.allCases.filter { Self.gives(person, $0) }
            let kinds = person.identifiers.map(\.kind)
            return Mention(
                name: person.mention, fields: fields, identifiers: kinds,
                filled: Array(repeating: 0, count: fields.count),
                validIdentifiers: Array(repeating: 0, count: kinds.count))
        }
    }

    private static func gives(_ person: PersonDefinition, _ field: Field) -> Bool {
        switch field {
        case .key: person.key != nil
        case .given: person.name?.given != nil || person.name?.full != nil
        case .family: person.name?.family != nil || person.name?.full != nil
        case .birth: person.birth != nil || person.age != nil
        case .sex: person.sex != nil
        case .ethnicity: person.ethnicity != nil
        case .address: !(person.address?.lines.isEmpty ?? true)
        case .postcode: person.address != nil
        case .uprn: person.address?.uprn != nil
        case .phone: person.phone != nil
        case .email: person.email != nil
        case .household: person.household != nil
        }
    }

    mutating func count(_ record: PersonRecord) {
        let slot = record.id.origin.slot
        guard mentions.indices.contains(slot) else { return }
        mentions[slot].records += 1
        for index in mentions[slot].fields.indices where Self.has(record, mentions[slot].fields[index]) {
            mentions[slot].filled[index] += 1
        }
        for identifier in record.identifiers where identifier.validity == .valid {
            if let index = mentions[slot].identifiers.firstIndex(of: identifier.kind) {
                mentions[slot].validIdentifiers[index] += 1
            }
        }
    }

    private static func has(_ record: PersonRecord, _ field: Field) -> Bool {
        switch field {
        case .key: record.key != nil
        case .given: record.name.given != nil
        case .family: record.name.family != nil
        case .birth: record.birth != nil
        case .sex: record.sex != nil
        case .ethnicity: record.ethnicity != nil
        case .address: record.address != nil
        case .postcode: record.address?.postcode != nil
        case .uprn: record.address?.uprn != nil
        case .phone: record.phone != nil
        case .email: record.email != nil
        case .household: record.household != nil
        }
    }

    /// Fields, then valid identifiers, of each mention in the definition's order.
    var counts: [BatchTally.FieldCount] {
        mentions.flatMap { mention in
            mention.fields.indices.map { index in
                BatchTally.FieldCount(
                    mention: mention.name, field: mention.fields[index].rawValue, filled: mention.filled[index],
                    of: mention.records)
            }
                + mention.identifiers.indices.map { index in
                    BatchTally.FieldCount(
                        mention: mention.name, field: mention.identifiers[index].rawValue,
                        filled: mention.validIdentifiers[index], of: mention.records)
                }
        }
    }
}
