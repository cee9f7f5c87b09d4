import Records

/// Makes a person of a definition from the columns that are of them.
struct PersonDrafting {
    var person: DraftDefinition.Person
    /// What the columns were taken for.
    private(set) var remarks: [DraftDefinition.Remark] = []
    private(set) var passedOver: [(column: ColumnMeaning, why: String)] = []

    init(_ group: PeopleGrouping.Group, mention: String) {
        person = DraftDefinition.Person(
            mention: mention, role: Self.role(in: group.owner.words),
            index: group.owner.index)
        let hasParts = group.columns.contains { $0.field == .family }
        for column in group.columns {
            guard let field = column.field else { continue }
            if field == .fullName, hasParts {
                passedOver.append((column, "the name stands in parts as well"))
            } else if let use = take(column, as: field) {
                remarks.append(
                    DraftDefinition.Remark(
                        column: column.column.heading, use: "\(mention): \(use)", why: column.why))
            } else {
                passedOver.append((column, "\(mention) has another such column"))
            }
        }
    }

    /// `liable` of `lead liable person`: a word that says more than that it is somebody.
    private static func role(in words: [String]) -> String {
        let people = words.filter { OwnerWords.people.contains($0) }
        return people.last { $0 != "person" } ?? people.last ?? ""
    }

    /// What it was taken for; nil when the person has one already.
    private mutating func take(_ column: ColumnMeaning, as field: HeadingField) -> String? {
        let heading = column.column.heading
        switch field {
        case .given: return name("given", heading)
        case .family: return name("family", heading)
        case .middle: return name("middle", heading)
        case .title: return name("title", heading)
        case .suffix: return name("suffix", heading)
        case .knownAs: return name("known_as", heading)
        case .formerFamily: return name("former_family", heading)
        case .fullName:
            person.order = NameEvidence.order(of: column.content.values)
            return name("full", heading).map { "\($0) name, \(person.order.rawValue.replacing("_", with: " "))" }
        case .birth: return set(\.birth, .column(heading), "date of birth")
        case .age: return set(\.age, heading, "age")
        case .expectedDelivery: return set(\.expectedDelivery, heading, "expected date of delivery")
        case .death: return set(\.death, heading, "date of death")
        case .sex: return set(\.sex, .column(heading), "sex")
        case .ethnicity: return set(\.ethnicity, .column(heading), "ethnicity")
        case .phone: return set(\.phone, heading, "telephone number")
        case .email: return set(\.email, heading, "e-mail address")
        case .relationship: return set(\.relationship, heading, "relationship")
        case .identifier(let kind):
            if person.identifiers.contains(where: { $0.kind == kind }) { return nil }
            person.identifiers.append((kind, heading))
            return kind.rawValue.replacing("_", with: " ")
        case .addressLine:
            person.address.lines.append(heading)
            return "line \(person.address.lines.count) of the address"
        case .postcode:
            if person.address.postcode != nil { return nil }
            person.address.postcode = heading
            return "postcode"
        case .uprn:
            if person.address.uprn != nil { return nil }
            person.address.uprn = heading
            return "UPRN"
        }
    }

    private mutating func name(_ key: String, _ heading: String) -> String? {
        if person.nameColumn(key) != nil { return nil }
        person.name.append((key, heading))
        return key.replacing("_", with: " ")
    }

    private mutating func set<Value>(
        _ path: WritableKeyPath<DraftDefinition.Person, Value?>, _ value: Value, _ use: String
    ) -> String? {
        if person[keyPath: path] != nil { return nil }
        person[keyPath: path] = value
        return use
    }
}
