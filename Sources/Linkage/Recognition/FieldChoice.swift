/// Fields made from roles, and comparisons made from fields, when the caller has not told them.
enum FieldChoice {
    static func fields(_ table: Table, _ roles: ColumnRoles) -> [Field] {
        func columns(_ role: ColumnRole) -> [String] { table.columns.map(\.name).filter { roles[$0] == role } }
        var fields: [Field] = []
        let given = columns(.givenName)
        let family = columns(.familyName)
        let full = columns(.fullName)
        if let full = full.first, given.isEmpty || family.isEmpty {
            fields.append(Field("given name", .givenPart, columns: [full]))
            fields.append(Field("family name", .familyPart, columns: [full]))
            fields.append(Field("other names", .otherNames, columns: [full]))
        } else {
            if let name = given.first { fields.append(Field("given name", .name, columns: [name])) }
            if let name = family.first { fields.append(Field("family name", .name, columns: [name])) }
            let rest = full.first ?? columns(.middleName).first
            if let rest {
                fields.append(
                    Field("other names", .otherNames, columns: [rest] + given.prefix(1) + family.prefix(1)))
            }
        }
        func add(_ role: ColumnRole, _ kind: FieldKind, _ name: String? = nil) {
            for (number, column) in columns(role).enumerated() {
                let base = name ?? column
                fields.append(Field(number == 0 ? base : "\(base) \(number + 1)", kind, columns: [column]))
            }
        }
        add(.birthDate, .date, "birth date")
        if columns(.birthDate).isEmpty { add(.birthYear, .year, "birth year") }
        add(.sex, .sex, "sex")
        add(.postcode, .postcode, "postcode")
        let lines = columns(.addressLine)
        if let number = columns(.houseNumber).first {
            fields.append(Field("house number", .houseNumber, columns: [number]))
        } else if !lines.isEmpty {
            fields.append(Field("house number", .houseNumber, columns: lines))
        }
        if let first = lines.first { fields.append(Field("street", .street, columns: [first])) }
        if lines.count > 1 {
            fields.append(Field("address, further", .text, columns: Array(lines.dropFirst().prefix(2))))
        }
        add(.locality, .text, "locality")
        add(.birthPlace, .text, "birth place")
        add(.region, .category)
        add(.identifier, .identifier)
        for index in fields.indices where fields[index].kind == .identifier {
            guard let column = table.columns.first(where: { $0.name == fields[index].columns[0] }) else { continue }
            fields[index].check = IdentifierCheck.recognised(column.values)
        }
        add(.phone, .phone, "phone")
        add(.email, .email, "email")
        add(.occupation, .category)
        add(.category, .category)
        add(.text, .text)
        return fields
    }

    /// At most ``PackedLevels/capacity`` comparisons, those that tell most first in line.
    static func comparisons(_ fields: [Field], birthPlaceJoinsPostcode: Bool = true) -> [Comparison] {
        var result: [Comparison] = []
        func first(_ kind: FieldKind, _ name: String) -> Field? { fields.first { $0.kind == kind && $0.name == name } }
        let given = fields.first { $0.name == "given name" } ?? fields.first { $0.kind == .givenPart }
        let family = fields.first { $0.name == "family name" } ?? fields.first { $0.kind == .familyPart }
        if let given {
            result.append(Comparison("given name", .givenName, fields: [given.name] + (family.map { [$0.name] } ?? [])))
        }
        if let family { result.append(Comparison("family name", .familyName, fields: [family.name])) }
        var place: [Field] = []
        for field in fields {
            switch field.kind {
            case .otherNames: result.append(Comparison(field.name, .otherNames, fields: [field.name]))
            case .name where field != given && field != family:
                result.append(Comparison(field.name, .otherNames, fields: [field.name]))
            case .date: result.append(Comparison(field.name, .date, fields: [field.name]))
            case .year: result.append(Comparison(field.name, .year, fields: [field.name]))
            case .identifier:
                let method: ComparisonMethod = field.check == nil ? .identifier : .checkedIdentifier
                result.append(Comparison(field.name, method, fields: [field.name]))
            case .phone: result.append(Comparison(field.name, .phone, fields: [field.name]))
            case .email: result.append(Comparison(field.name, .email, fields: [field.name]))
            case .postcode, .houseNumber, .street: place.append(field)
            case .text where ["locality", "address, further", "birth place"].contains(field.name): place.append(field)
            default: break
            }
        }
        if place.contains(where: { $0.kind != .text }) {
            result.append(Comparison("address", .place, fields: place.map(\.name)))
        } else {
            for field in place { result.append(Comparison(field.name, .text, fields: [field.name])) }
        }
        for field in fields where field.kind == .sex || field.kind == .category {
            result.append(Comparison(field.name, .category, fields: [field.name]))
        }
        for field in fields where field.kind == .text && !place.contains(field) {
            result.append(Comparison(field.name, .text, fields: [field.name]))
        }
        return Array(result.prefix(PackedLevels.capacity))
    }
}
