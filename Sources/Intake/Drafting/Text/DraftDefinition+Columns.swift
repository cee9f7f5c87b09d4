extension DraftDefinition {
    /// The columns that the draft reads.
    var usedColumns: Set<String> {
        var columns = Set(uniqueColumns)
        for person in people { columns.formUnion(person.columns) }
        for relationship in relationships { columns.formUnion(relationship.kind.columns) }
        for event in events {
            for value in [event.start, event.end].compactMap(\.self) + event.attributes.map(\.value) {
                columns.formUnion(value.columns)
            }
            columns.formUnion(event.identity)
            columns.formUnion(event.address.columns)
            if let when = event.when { columns.insert(when.column) }
        }
        return columns
    }
}

extension DraftDefinition.Value {
    var columns: [String] {
        switch self {
        case .column(let name), .mapped(let name, _), .flag(let name, _), .split(let name, _, _): [name]
        case .constant: []
        case .sum(let names): names
        }
    }
}

extension DraftDefinition.Address {
    var columns: [String] { lines + [postcode, uprn].compactMap(\.self) }
}

extension DraftDefinition.Person {
    var columns: [String] {
        var columns = [key, age, expectedDelivery, death, phone, email, household].compactMap(\.self)
        columns += name.map(\.column) + identifiers.map(\.column) + address.columns
        for value in [birth, sex, ethnicity, householdRole, livedFrom, livedTo].compactMap(\.self) {
            columns += value.columns
        }
        if let when { columns.append(when.column) }
        return columns
    }

    /// Whether something in it says who the person is.
    var tellsWho: Bool { hasName || key != nil || birth != nil || !identifiers.isEmpty }

    /// What tells one person from another within a file.
    var identityColumns: [String] {
        let names = name.filter { ["given", "family", "full"].contains($0.key) }.map(\.column)
        return names.isEmpty ? (birth?.columns ?? []) + identifiers.map(\.column) : names + (birth?.columns ?? [])
    }

    /// A title alone is no name.
    mutating func dropNameWithoutParts() {
        if !name.contains(where: { ["given", "family", "full"].contains($0.key) }) { name = [] }
        if nameColumn("full") != nil { name.removeAll { ["given", "family", "middle"].contains($0.key) } }
    }
}
