public import Records

/// When two reports are of one event: an incident that two agencies report, an offence brought back to court, a pupil
/// counted in two termly files.
///
/// Both reports are of one of the kinds, begin within some days of each other, and name the same person in the same
/// role. What they state beside that can bind or part them.
public struct SameEventRule: Hashable, Sendable {
    /// Which reports the rule is about.
    public enum Between: String, Sendable, CaseIterable {
        /// Two sources: one source's two reports are two events.
        case sources
        /// Two batches, of one source or two: one file's two rows are two events.
        case batches
        /// Two batches of one source: it says again what it said before.
        case editions
        /// Any two reports.
        case reports
    }

    public let name: String
    /// The kinds of event it holds for; both reports are of one and the same. Nil for every kind.
    public let kinds: Set<EventKind>?
    public let between: Between
    /// Days by which the starts may differ.
    public let withinDays: Int
    /// Roles in which the same person must stand; empty for any one role.
    public let roles: Set<String>
    /// Attributes that must be equal where both reports state them.
    public let agree: [String]
    /// Attributes that both reports must state, differently.
    public let differ: [String]

    /// - Parameters:
    ///   - withinDays: the default is 0, the same day.
    ///   - roles: the default is any role, but the same in both.
    public init(
        _ name: String, kinds: Set<EventKind>?, between: Between, withinDays: Int = 0, roles: Set<String> = [],
        agree: [String] = [], differ: [String] = []
    ) {
        self.name = name
        self.kinds = kinds
        self.between = between
        self.withinDays = withinDays
        self.roles = roles
        self.agree = agree
        self.differ = differ
    }

    /// What a council gets without declaring anything.
    ///
    /// An offence is keyed by its own date and by its outcome's, so that one brought back to court counts once (LeGSB's
    /// double-count trap). Incidents are one only between agencies: two reports of one agency are two incidents.
    public static let standard: [SameEventRule] = [
        SameEventRule(
            "offence_back_in_court", kinds: ["offence_outcome"], between: .reports, agree: ["offence_group"],
            differ: ["outcome_date"]),
        SameEventRule(
            "offence_reported_again", kinds: ["offence_outcome", "police_offence"], between: .batches,
            agree: ["offence_group", "outcome_date"]),
        SameEventRule(
            "incident_of_two_agencies", kinds: ["asb_incident", "domestic_incident", "missing_episode"],
            between: .sources, withinDays: 1, agree: ["qualifier", "crime"]),
        // What lasts may be told otherwise later, but not be of another kind, or of another school's sessions.
        SameEventRule(
            "reported_again", kinds: kinds { $0.span != .day }, between: .editions,
            agree: [
                "category", "term", "benefit", "school_urn", "sessions_possible", "tool", "order", "substance",
                "intervention",
            ]),
        // What happened on a day is the same only if nothing that is told of it differs.
        SameEventRule(
            "told_again", kinds: kinds { $0.span == .day }, between: .editions,
            agree: Set(EventKind.definitions.flatMap { $0.attributes.map(\.name) }).sorted()),
    ]

    private static func kinds(_ isOne: (EventDefinition) -> Bool) -> Set<EventKind> {
        Set(EventKind.definitions.filter(isOne).map(\.kind))
    }

    func holds(for kind: EventKind) -> Bool { kinds?.contains(kind) ?? true }

    /// Whether what two reports of one kind state allows them to be of one event. Their people and days are compared by
    /// the caller.
    func allows(_ one: Event, _ other: Event) -> Bool {
        switch between {
        case .sources: if one.source == other.source { return false }
        case .batches: if one.id.origin.batch == other.id.origin.batch { return false }
        case .editions:
            if one.source != other.source || one.id.origin.batch == other.id.origin.batch { return false }
        case .reports: break
        }
        for name in agree {
            if let first = one.attributes[name], let second = other.attributes[name], first != second { return false }
        }
        for name in differ {
            guard let first = one.attributes[name], let second = other.attributes[name], first != second else {
                return false
            }
        }
        return true
    }
}
