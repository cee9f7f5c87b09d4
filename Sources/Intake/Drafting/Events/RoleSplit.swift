import Records

/// A column that says in which role the row's one person stands: SUSPECT, VICTIM. Each role is a mention of its own.
struct RoleSplit {
    private let column: ColumnMeaning
    private let codes: [(role: String, codes: [String])]
    private let others: [String]

    /// Nil when the row has several people, or no column names two roles of the event.
    init?(_ columns: [ColumnMeaning], people: [DraftDefinition.Person], events: [DraftDefinition.Event]) {
        guard people.count == 1, events.count == 1, let definition = events[0].kind.definition,
            definition.roles.count > 1
        else { return nil }
        for meaning in columns where meaning.field == nil {
            guard let seen = meaning.column.codes, seen.count <= 20 else { continue }
            var found: [String: [String]] = [:]
            var others: [String] = []
            for code in seen {
                if let role = Self.role(of: code, among: definition.roles) {
                    found[role, default: []].append(code)
                } else {
                    others.append(code)
                }
            }
            if found.count < 2 { continue }
            column = meaning
            codes = definition.roles.compactMap { role in found[role].map { (role, $0) } }
            self.others = others
            return
        }
        return nil
    }

    func apply(to draft: inout DraftDefinition) {
        guard let person = draft.people.first else { return }
        let heading = column.column.heading
        draft.people = codes.map { role, codes in
            var mention = person
            mention.mention = role
            mention.when = DraftDefinition.Condition(column: heading, test: .isOneOf(codes))
            return mention
        }
        // The suspect's row and the victim's are of one event.
        draft.uniqueColumns = []
        draft.events[0].people = codes.map { ($0.role, [$0.role]) }
        draft.recognised.append(
            DraftDefinition.Remark(
                column: heading, use: "in which role the person stands", why: "its codes name roles of the event"))
        if !others.isEmpty {
            draft.advice.append("'\(heading)' has codes that name no role: \(others.joined(separator: ", ")).")
        }
    }

    private static func role(of code: String, among roles: [String]) -> String? {
        let words = HeadingWords.words(of: code)
        return roles.first { words.contains($0) }
            ?? (words.contains("offender") ? roles.first { ["suspect", "perpetrator", "offender"].contains($0) } : nil)
    }
}
