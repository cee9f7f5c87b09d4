public import Records

/// Reports of one event by one source: their people took part together.
struct ReportGroup: Hashable {
    let event: EventID
    let origin: Int
}

struct GroupMember: Hashable {
    let person: Int
    let role: String
    let kind: EventKind
    let from: Int32
    let to: Int32
}

/// Events that have a link, in the order in which they are met.
struct MetEvents {
    private(set) var ids: [Int64] = []
    private var indexOfStanding: [Int64: Int] = [:]
    private var last: (id: Int64, index: Int)?

    /// Events that several reports may be of, which may come at any time.
    mutating func expect(_ standing: Set<EventID>) {
        for event in standing { indexOfStanding[event.rawValue] = -1 }
    }

    mutating func index(of event: EventID) -> Int {
        if let last, last.id == event.rawValue { return last.index }
        let known = indexOfStanding[event.rawValue]
        if let known, known >= 0 { return known }
        ids.append(event.rawValue)
        if known != nil { indexOfStanding[event.rawValue] = ids.count - 1 }
        last = (event.rawValue, ids.count - 1)
        return ids.count - 1
    }

    func isExpected(_ event: EventID) -> Bool { indexOfStanding[event.rawValue] != nil }
}

extension NetworkDerivation {
    /// An event, once. Its links are stated by its source.
    public mutating func add(_ event: Event) {
        guard let rules = rules.events[event.kind], let origin = origin(of: event.source) else { return }
        let from = event.start.number
        let period = (from: from, to: event.isOpen ? Int32.max : (event.end ?? event.start).number)
        let standing = self.standing[event.id] ?? event.id
        var members: [GroupMember] = []
        for participant in event.participants {
            guard let person = records.person(of: participant.record) else { continue }
            members.append(
                GroupMember(person: person, role: participant.role, kind: event.kind, from: period.from, to: period.to))
            for rule in rules where rule.roles.contains(participant.role) {
                guard let target = target(of: rule, event, standing, participant) else { continue }
                stated.append(
                    EntityReference(.person, person), target, kind: rule.kind, origin: origin, period)
            }
        }
        if events.isExpected(standing) {
            groups[ReportGroup(event: standing, origin: origin), default: []] += members
        } else {
            link(members, origin: origin)
        }
    }

    private mutating func target(
        of rule: NetworkRules.EventRule, _ event: Event, _ standing: EventID, _ participant: Participant
    ) -> EntityReference? {
        switch rule.target {
        case .event: return EntityReference(.event, events.index(of: standing))
        case .participants: return nil
        case .place:
            if hiddenEvents.contains(event.id) { return nil }
            let stated = event.address?.uprn.flatMap { placeOfUPRN[$0] }
            return (stated ?? records.home(of: participant.record)).map { EntityReference(.place, $0) }
        case .organisation(let naming):
            return name(by: naming, event).flatMap { organisations.index(of: $0) }
                .map { EntityReference(.organisation, $0) }
        case .programme(let naming):
            return name(by: naming, event).flatMap { programmes.index(of: $0) }
                .map { EntityReference(.programme, $0) }
        }
    }

    private func name(by naming: EntityNaming, _ event: Event) -> String? {
        switch naming {
        case .fixed(let name): return name
        case .agency: return agency(of: event.source)
        case .attribute(let attribute):
            switch event.attributes[attribute] {
            case .text(let text): return text
            case .codes(let codes): return codes.first
            default: return nil
            }
        }
    }

    /// Links the people of one event to each other.
    mutating func link(_ members: [GroupMember], origin: Int) {
        guard members.count > 1 else { return }
        guard members.count <= Self.crowd else {
            crowded += 1
            return
        }
        for (place, first) in members.enumerated() {
            for rule in rules.events[first.kind] ?? [] where rule.roles.contains(first.role) {
                guard case .participants(let roles) = rule.target else { continue }
                let isSymmetric = definition.links[rule.kind].isSymmetric
                for (other, second) in members.enumerated() where other != place && roles.contains(second.role) {
                    // A link that reads alike both ways is stated once where both ends would state it.
                    if isSymmetric, other < place, rule.roles.contains(second.role), roles.contains(first.role) {
                        continue
                    }
                    stated.append(
                        EntityReference(.person, first.person), EntityReference(.person, second.person),
                        kind: rule.kind,
                        origin: origin, (max(first.from, second.from), max(first.to, second.to)))
                }
            }
        }
    }
}
