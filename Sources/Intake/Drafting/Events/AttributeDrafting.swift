import Records

/// Makes an attribute's value of a column: as it stands, through a code map, as a flag, or as a list of codes.
enum AttributeDrafting {
    static func value(
        of attribute: AttributeDefinition, from meaning: ColumnMeaning, in definition: EventDefinition,
        _ draft: inout DraftDefinition
    ) -> DraftDefinition.Value? {
        let column = meaning.column
        let heading = column.heading
        switch attribute.type {
        case .day: return .column(heading)
        case .flag: return .flag(heading, true: FlagCodes.trueValues(of: column) ?? ["Y"])
        case .number:
            if column.numberShare >= 0.98 || column.filled == 0 { return .column(heading) }
            guard let numbers = AttributeEvidence.numbered(column) else { return nil }
            let map = draft.add(map: attribute.name, numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value, nil) })
            return .mapped(heading, map: map)
        case .text:
            guard let list = attribute.codes else { return .column(heading) }
            let codes = CodeDrafting(column) { CodeMatching.target(of: $0, in: list) }
            if codes.isStandard || codes.entries.isEmpty { return .column(heading) }
            return .mapped(heading, map: draft.add(map: attribute.name, codes.entries))
        case .codes:
            guard let sign = Separators.sign(in: meaning.content.values, list: attribute.codes) else {
                return list(attribute, column, parts: column.values ?? [:], sign: nil, &draft)
            }
            var parts: [String: Int] = [:]
            for value in meaning.content.values {
                for part in value.split(separator: sign) { parts[String(part).trimmingSpaces(), default: 0] += 1 }
            }
            return list(attribute, column, parts: parts, sign: sign, &draft)
        }
    }

    /// Codes of one field: split where a sign stands between them, mapped where they are not the standard ones.
    private static func list(
        _ attribute: AttributeDefinition, _ column: ColumnProfile, parts: [String: Int], sign: String?,
        _ draft: inout DraftDefinition
    ) -> DraftDefinition.Value? {
        guard let standard = attribute.codes else { return .split(column.heading, by: sign ?? ";", map: nil) }
        let codes = CodeDrafting(column, parts: parts) { CodeMatching.target(of: $0, in: standard) }
        let isPlain = codes.isStandard || codes.entries.isEmpty
        let map = isPlain ? nil : draft.add(map: attribute.name, codes.entries)
        return .split(column.heading, by: sign ?? ";", map: map)
    }
}

/// When an event's start is not always given: which rows report one.
enum EventGuard {
    /// Nil when the start is always there. A column of few codes that tells exactly when is taken before the start
    /// itself: `result` is KNOWN where there is an offence.
    static func condition(
        for start: ColumnMeaning, _ columns: [ColumnMeaning], rows: [[String]]
    ) -> DraftDefinition.Condition? {
        let place = start.column.place
        let filled = rows.count { !$0[place].isEmpty }
        if filled == rows.count { return nil }
        for meaning in columns where meaning.field == nil && meaning.column.heading != start.column.heading {
            guard let codes = meaning.column.codes, (2...8).contains(codes.count), !meaning.column.isDate else {
                continue
            }
            var with: Set<String> = []
            var without: Set<String> = []
            for row in rows {
                if row[place].isEmpty {
                    without.insert(row[meaning.column.place])
                } else {
                    with.insert(row[meaning.column.place])
                }
            }
            if with.isDisjoint(with: without), !with.contains(""), !with.isEmpty {
                return DraftDefinition.Condition(column: meaning.column.heading, test: .isOneOf(with.sorted()))
            }
        }
        return DraftDefinition.Condition(column: start.column.heading, test: .isPresent)
    }
}

/// Who takes which role in an event.
enum EventRoles {
    static func people(
        in definition: EventDefinition, among people: [DraftDefinition.Person]
    ) -> [(role: String, mentions: [String])] {
        guard let main = people.first, let first = definition.roles.first else { return [] }
        var free = people
        var found: [(role: String, mentions: [String])] = []
        for role in definition.roles {
            let words = words[role] ?? [role]
            let fitting = free.filter { words.contains($0.role) }
            guard !fitting.isEmpty else { continue }
            let isMany = ["child_present", "household_member", "liable", "occupant"].contains(role)
            let taken = isMany ? fitting : Array(fitting.prefix(1))
            found.append((role, taken.map(\.mention)))
            free.removeAll { person in taken.contains { $0.mention == person.mention } }
        }
        // The row is about somebody, whatever they are called.
        if !found.contains(where: { $0.role == first }), free.contains(where: { $0.mention == main.mention }) {
            found.insert((first, [main.mention]), at: 0)
        }
        let order = definition.roles
        return found.sorted { (order.firstIndex(of: $0.role) ?? 0) < (order.firstIndex(of: $1.role) ?? 0) }
    }

    private static let words: [String: [String]] = [
        "subject": ["child", "pupil", "youngperson", "patient", "client", "subject", "person"],
        "parent": ["mother", "parent", "father", "carer"], "claimant": ["claimant"],
        "partner": ["partner", "husband", "wife"], "victim": ["victim"], "perpetrator": ["perpetrator", "suspect"],
        "child_present": ["child"], "complainant": ["complainant", "victim", "reporter", "informant"],
        "suspect": ["suspect", "offender", "nominal", "defendant"],
        "offender": ["offender", "youngperson", "defendant"],
        "applicant": ["applicant"],
        "household_member": ["member", "partner", "child", "person", "dependant", "dependent", "joint"],
        "tenant": ["tenant", "head"], "occupant": ["occupant", "occupier", "resident", "member", "joint", "lodger"],
        "liable": ["liable", "joint", "payer", "taxpayer", "householder"], "elector": ["elector", "voter"],
    ]
}
