import Operations
import Records

extension EventKind {
    var words: String { definition?.title ?? rawValue.asWords }

    /// Kinds that only say who lives, learns or pays where: kept out of a brief chronology.
    private static let registers: Set<EventKind> = [
        "school_enrolment", "tenancy", "council_tax_liability", "electoral_registration",
    ]

    /// Kinds in which a service works with somebody for as long as they are open.
    private static let involvements: [EventKind] = [
        "programme_plan", "child_protection_plan", "care_episode", "child_in_need_plan", "section_47_enquiry",
        "early_help_episode", "probation_supervision", "substance_treatment", "programme_intervention",
        "alternative_provision", "children_missing_education",
    ]

    /// Whether it belongs in a brief chronology: something happened, or a service acted.
    var isSignificant: Bool { !Self.registers.contains(self) }

    /// How early the kind stands among open involvements, the lead worker's plan first; nil when it is none.
    var involvementOrder: Int? { Self.involvements.firstIndex(of: self) }
}

extension Event {
    /// What is recorded of it besides its kind: `days 3; reason: persistent disruptive behaviour`.
    var details: String {
        let defined = kind.definition?.attributes ?? []
        let names =
            defined.map(\.name) + attributes.keys.filter { name in !defined.contains { $0.name == name } }.sorted()
        return names.compactMap { name in
            attributes[name].map { $0.words(of: name, codes: kind.definition?.attribute(named: name)?.codes) }
        }.joined(separator: "; ")
    }

    /// When it happened or held.
    var whenWords: String { isOpen || end != nil ? period.words : start.words }

    /// Whether it goes on after the day: what ends on it is over.
    func isOpen(on day: Day) -> Bool { goesOn(after: day) }
}

extension AttributeValue {
    func words(of name: String, codes list: CodeList?) -> String {
        let label = name.asWords.lowercased()
        func meaning(_ code: String) -> String { list?.meaning(of: code) ?? code.replacing("_", with: " ") }
        return switch self {
        case .number(let number): "\(label) \(number.words)"
        case .text(let text): "\(label): \(list == nil ? text : meaning(text))"
        case .flag(let flag): flag ? label : "not \(label)"
        case .day(let day): "\(label) \(day.words)"
        case .codes(let codes): "\(label): \(codes.map(meaning).joined(separator: ", "))"
        }
    }
}
