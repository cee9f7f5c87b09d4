import Records

/// What one person's records state of every attribute: what the best view and the account of it are both made of.
struct PersonBallots {
    /// Given and family name of the records' own names.
    private(set) var name: Ballot<PersonName>
    private(set) var others: Ballot<PersonName>
    private(set) var middle: Ballot<String>
    private(set) var birth: Ballot<PartialDate>
    private(set) var death: Ballot<Day>
    private(set) var delivery: Ballot<Day>
    private(set) var sex: Ballot<Sex>
    private(set) var ethnicity: Ballot<String>
    private(set) var phone: Ballot<String>
    private(set) var email: Ballot<String>
    private(set) var identifiers: Ballot<Identifier>

    init(_ records: [PersonRecord], keepsRecords: Bool = false) {
        name = Ballot(keepsRecords: keepsRecords)
        others = Ballot(keepsRecords: keepsRecords)
        middle = Ballot(keepsRecords: keepsRecords)
        birth = Ballot(keepsRecords: keepsRecords)
        death = Ballot(keepsRecords: keepsRecords)
        delivery = Ballot(keepsRecords: keepsRecords)
        sex = Ballot(keepsRecords: keepsRecords)
        ethnicity = Ballot(keepsRecords: keepsRecords)
        phone = Ballot(keepsRecords: keepsRecords)
        email = Ballot(keepsRecords: keepsRecords)
        identifiers = Ballot(keepsRecords: keepsRecords)
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
