public import Records

/// A report of an event that another report stands for.
public struct RepeatedReport: Hashable, Sendable {
    public let report: EventID
    /// The report that is shown and counted.
    public let standing: EventID
    /// The rule by which they are one: `identity`, or a ``SameEventRule``'s name.
    public let rule: String

    public init(report: EventID, standing: EventID, rule: String) {
        self.report = report
        self.standing = standing
        self.rule = rule
    }
}

/// Finds the reports that are of one event. Nothing is lost: each report stays, and says which one stands for it.
public struct EventResolver: Sendable {
    public let rules: [SameEventRule]

    public init(rules: [SameEventRule] = SameEventRule.standard) { self.rules = rules }

    /// The reports for which another stands, in order of id.
    ///
    /// Reports with the same declared identity are one: within a source, or between all that share a name for it. Then
    /// the rules are asked, in order, of reports with a person in common. Reports that a declared identity tells apart
    /// in one source are never one. Of the reports of one event that of the latest batch stands, and of one batch the
    /// first row; between sources the one that states most.
    ///
    /// - Complexity: O(*n* log *n*) in the events, and the square of those of one person, kind and span of days.
    public func resolve(_ events: [Event], assignments: [RecordID: PersonID]) -> [RepeatedReport] {
        let ordered = events.sorted { $0.id < $1.id }
        var groups = EventGroups(count: ordered.count)
        joinByIdentity(ordered, &groups)
        for entries in appearances(ordered, assignments) { joinByRules(entries, ordered, &groups) }
        return groups.repeated(ordered)
    }

    private func joinByIdentity(_ events: [Event], _ groups: inout EventGroups) {
        var first: [EventIdentity: Int] = [:]
        for (index, event) in events.enumerated() {
            guard let identity = EventIdentity(event) else { continue }
            if let other = first[identity] {
                groups.join(other, index, rule: "identity")
            } else {
                first[identity] = index
            }
        }
    }

    /// A person's parts in events of one kind and role, in order of start.
    private struct Appearance {
        let person: PersonID
        let role: String
        let index: Int
    }

    private func appearances(_ events: [Event], _ assignments: [RecordID: PersonID]) -> [[Appearance]] {
        struct Key: Hashable {
            let kind: EventKind
            let person: PersonID
            let role: String
        }
        var byKey: [Key: [Appearance]] = [:]
        for (index, event) in events.enumerated() where rules.contains(where: { $0.holds(for: event.kind) }) {
            for part in event.participants {
                guard let person = assignments[part.record] else { continue }
                byKey[Key(kind: event.kind, person: person, role: part.role), default: []].append(
                    Appearance(person: person, role: part.role, index: index))
            }
        }
        // The order in which groups are joined does not change what they become, but which rule is named first.
        return byKey.values.filter { $0.count > 1 }
            .map { list in list.sorted { (events[$0.index].start, $0.index) < (events[$1.index].start, $1.index) } }
            .sorted { ($0[0].index, $0[0].role) < ($1[0].index, $1[0].role) }
    }

    private func joinByRules(_ list: [Appearance], _ events: [Event], _ groups: inout EventGroups) {
        let kind = events[list[0].index].kind
        for rule in rules where rule.holds(for: kind) && (rule.roles.isEmpty || rule.roles.contains(list[0].role)) {
            for (place, one) in list.enumerated() {
                for other in list[(place + 1)...] {
                    let (first, second) = (events[one.index], events[other.index])
                    if first.start.days(to: second.start) > rule.withinDays { break }
                    if one.index == other.index || !rule.allows(first, second) { continue }
                    if groups.areToldApart(one.index, other.index, events) { continue }
                    groups.join(one.index, other.index, rule: rule.name)
                }
            }
        }
    }
}

/// What makes two reports one event by declaration.
public struct EventIdentity: Hashable, Sendable {
    /// Nil where the identity is shared between sources.
    let source: SourceID?
    let kind: EventKind
    let identity: String

    /// Nil when the event has none of its own.
    public init?(_ event: Event) {
        guard let identity = event.identity else { return nil }
        source = identity.hasPrefix("@") ? nil : event.source
        kind = event.kind
        self.identity = identity
    }
}
