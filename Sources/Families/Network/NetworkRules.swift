import Records

/// The definitions by what they are made from, each with its number.
struct NetworkRules {
    struct EventRule {
        let kind: Int
        let roles: Set<String>
        let target: EventTarget
    }

    private(set) var residences: [Int] = []
    private(set) var relationships: [(kind: Int, kinds: Set<RelationshipKind>)] = []
    private(set) var families: [(kind: Int, roles: Set<FamilyRole>, others: Set<FamilyRole>)] = []
    private(set) var records: [(kind: Int, sources: Set<SourceID>?)] = []
    private(set) var events: [EventKind: [EventRule]] = [:]

    init(_ definition: NetworkDefinition) {
        for (kind, link) in definition.links.enumerated() {
            switch link.basis {
            case .residences: residences.append(kind)
            case .relationships(let kinds): relationships.append((kind, Set(kinds)))
            case .families(let roles, let others): families.append((kind, Set(roles), Set(others)))
            case .records(let sources): records.append((kind, sources.map(Set.init)))
            case .events(let kinds, let roles, let target):
                for event in Set(kinds) {
                    events[event, default: []].append(EventRule(kind: kind, roles: Set(roles), target: target))
                }
            }
        }
    }
}
