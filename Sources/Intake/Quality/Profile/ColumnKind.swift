import Records

/// What a column is to its definition, which decides what is counted of it.
public enum ColumnKind: String, Hashable, Sendable, Codable {
    case birth, date, code, number, identifier, key, name, address, contact, text
}

/// What is known of a column before its rows are read.
struct ColumnPlan {
    let name: String
    var kind: ColumnKind
    /// For codes: every code that the definition or the standard list has, in lower case.
    var known: [String] = []
    /// What stands between several codes in one cell.
    var split: String?

    /// One for each column of the definition, in its order.
    static func all(_ definition: SourceDefinition) -> [ColumnPlan] {
        var plans: [String: ColumnPlan] = [:]
        func plan(_ column: String?, _ kind: ColumnKind, known: [String] = [], split: String? = nil) {
            guard let column else { return }
            if plans[column] == nil { plans[column] = ColumnPlan(name: column, kind: kind) }
            guard kind == .code, !known.isEmpty else { return }
            plans[column]?.kind = .code
            plans[column]?.known += known.map { $0.lowercased() }
            if let split { plans[column]?.split = split }
        }
        func coded(_ expression: ValueExpression?, list: [String], otherwise: ColumnKind) {
            guard let expression, case .column(let column) = expression.origin else {
                for column in expression?.columns ?? [] { plan(column, .number) }
                return
            }
            let map = expression.codes.flatMap { definition.codeMap(named: $0) }
            // Free text that is matched by terms is no code: its values are not counted.
            if map?.terms != nil { return plan(column, otherwise) }
            let known = map?.sortedTargets.map(\.code).filter { $0 != "*" } ?? expression.trueWhen ?? list
            plan(column, known.isEmpty ? otherwise : .code, known: known, split: expression.split)
        }
        func condition(_ condition: Condition?) {
            guard let condition else { return }
            switch condition.test {
            case .isOneOf(let values), .isNoneOf(let values): plan(condition.column, .code, known: values)
            case .isPresent: break
            }
        }
        for person in definition.people {
            coded(person.sex, list: CodeListNames.sex, otherwise: .text)
            coded(person.ethnicity, list: CodeListNames.ethnicity, otherwise: .text)
            coded(person.householdRole, list: [], otherwise: .text)
            coded(person.birth, list: [], otherwise: .birth)
            for date in [person.expectedDelivery, person.death, person.lived?.from, person.lived?.to, person.age?.at] {
                coded(date, list: [], otherwise: .date)
            }
            plan(person.age?.column, .number)
            for identifier in person.identifiers { plan(identifier.column, .identifier) }
            plan(person.key, .key)
            plan(person.household, .key)
            for column in [person.phone, person.email] { plan(column, .contact) }
            for column in person.address?.columns ?? [] { plan(column, .address) }
            for column in person.name?.columns ?? [] { plan(column, .name) }
            condition(person.when)
        }
        for relationship in definition.relationships {
            coded(relationship.kind, list: CodeListNames.relationship, otherwise: .text)
            condition(relationship.when)
        }
        for event in definition.events {
            coded(event.start, list: [], otherwise: .date)
            coded(event.end, list: [], otherwise: .date)
            for attribute in event.attributes {
                let standard = event.kind.definition?.attribute(named: attribute.name)
                let kind: ColumnKind =
                    switch standard?.type {
                    case .number: .number
                    case .day: .date
                    default: .text
                    }
                let flags = standard?.type == .flag ? CodeListNames.flags : []
                coded(attribute.value, list: standard?.codes?.codes ?? flags, otherwise: kind)
            }
            condition(event.when)
            if case .when(let open) = event.open { condition(open) }
            for column in event.identity { plan(column, .key) }
            for column in event.address?.columns ?? [] { plan(column, .address) }
        }
        for check in definition.checks {
            switch check.rule {
            case .oneOf(let values): plan(check.column, .code, known: values)
            case .range: plan(check.column, .number)
            case .notBefore: plan(check.column, .date)
            case .unique: plan(check.column, .key)
            case .required: break
            }
        }
        return definition.columns.map { plans[$0] ?? ColumnPlan(name: $0, kind: .text) }
    }
}
