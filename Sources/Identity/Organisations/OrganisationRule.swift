public import Records

/// How events of a kind name an organisation: `school_enrolment` names a school by `school_urn` and `school`.
public struct OrganisationRule: Hashable, Sendable {
    public var event: EventKind
    public var kind: Organisation.Kind
    /// The attribute with the organisation's code; nil where there is none.
    public var code: String?
    /// The attribute with its name; nil where there is none.
    public var name: String?
    /// Participants with one of these roles are at the organisation.
    public var participants: Set<String>
    /// What they are there.
    public var role: String

    public init(
        event: EventKind, kind: Organisation.Kind, code: String? = nil, name: String? = nil,
        participants: Set<String> = ["subject"], role: String
    ) {
        self.event = event
        self.kind = kind
        self.code = code
        self.name = name
        self.participants = participants
        self.role = role
    }

    /// Pupils by their schools' rolls.
    public static let standard = [
        OrganisationRule(
            event: EventKind(rawValue: "school_enrolment"), kind: .school, code: "school_urn", name: "school",
            role: "pupil")
    ]

    /// The code as it is compared: without spaces and signs, in capitals; nil where nothing is left.
    package static func standardCode(_ text: String) -> String? {
        let code = String(text.uppercased().filter { $0.isLetter || $0.isNumber })
        return code.isEmpty || code.utf8.count > 40 ? nil : code
    }

    /// The name as it is compared; nil where nothing is left.
    package static func standardName(_ text: String) -> String? {
        let words = text.uppercased().filter { $0 != "'" && $0 != "’" && $0 != "." }
            .split { !$0.isLetter && !$0.isNumber }.map { Self.abbreviations[String($0)] ?? String($0) }
        let name = words.filter { $0 != "THE" }.joined(separator: " ")
        return name.isEmpty || name.utf8.count > 120 ? nil : name
    }

    private static let abbreviations = [
        "SCH": "SCHOOL", "PRIM": "PRIMARY", "SEC": "SECONDARY", "ST": "SAINT", "RC": "CATHOLIC", "AND": "&",
        "ACAD": "ACADEMY", "JNR": "JUNIOR", "INF": "INFANT", "INFANTS": "INFANT", "HOSP": "HOSPITAL",
    ]
}
