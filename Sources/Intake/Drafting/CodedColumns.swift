import Records

/// The columns of a definition whose values go through a code map, with the map.
extension SourceDefinition {
    /// Whether the definition has a map for the column and the map lacks the code.
    package func lacks(code: String, in column: String) -> Bool {
        let expressions = codedExpressions.filter { $0.origin == .column(column) }
        return expressions.contains { expression in
            guard let map = expression.codes.flatMap({ codes[$0] }) else { return false }
            let parts = expression.split.map { code.split(separator: $0).map { String($0).trimmingSpaces() } } ?? [code]
            return parts.contains { map.target(of: $0) == nil }
        }
    }

    /// The columns that go through a code map, in order.
    package var mappedColumns: [String] {
        var seen: Set<String> = []
        return codedExpressions.filter { $0.codes != nil }.flatMap(\.columns).filter { seen.insert($0).inserted }
    }

    /// Whether a column holds what is somebody's own, as its heading or this definition says, so that not even a value
    /// that stands often may be shown: a name, a date of birth, a number, where and how somebody is reached.
    package func isPersonal(_ column: String) -> Bool {
        switch HeadingReading(column).field {
        case nil, .sex, .ethnicity, .title, .age, .relationship: break
        default: return true
        }
        return people.contains { person in
            [person.key, person.phone, person.email, person.household].contains(column)
                || person.identifiers.contains { $0.column == column }
                || (person.name?.columns ?? []).contains(column) || (person.address?.columns ?? []).contains(column)
                || [person.birth, person.death, person.expectedDelivery].contains {
                    $0?.columns.contains(column) ?? false
                }
        }
    }

    private var codedExpressions: [ValueExpression] {
        let ofPeople = people.flatMap { [$0.sex, $0.ethnicity, $0.householdRole, $0.birth].compactMap(\.self) }
        let ofEvents = events.flatMap { [$0.start, $0.end].compactMap(\.self) + $0.attributes.map(\.value) }
        return ofPeople + relationships.map(\.kind) + ofEvents
    }
}

/// Values counted while they are few: what a check may say of codes that a map lacks.
package struct CodeTally: Sendable {
    private var counts: [String: Int] = [:]
    private var others = 0
    private let isPersonal: Bool
    private static let most = 500

    /// A tally of a column; one that is somebody's own is shown by its shapes only.
    package init(isPersonal: Bool) { self.isPersonal = isPersonal }

    package mutating func add(_ text: String) {
        if counts[text] != nil || counts.count < Self.most { counts[text, default: 0] += 1 } else { others += 1 }
    }

    package var isEmpty: Bool { counts.isEmpty }

    /// Codes with their counts, the most frequent first. What stands once, is long or holds many figures may be a
    /// person's and is shown by its shape.
    package var shown: [(code: String, count: Int)] {
        var shown: [String: Int] = [:]
        for (code, count) in counts {
            let isCode =
                !isPersonal && count > 1 && code.count <= 30 && !code.contains("@")
                && code.count(where: \.isNumber) <= 4 && code.split(separator: " ").count <= 4
            shown[isCode && counts.count <= 60 ? code : "like \(ValueShape.shape(of: code))", default: 0] += count
        }
        if others > 0 { shown["others"] = others }
        return shown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(40).map { ($0.key, $0.value) }
    }
}
