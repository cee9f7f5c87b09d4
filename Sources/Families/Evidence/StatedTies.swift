import Identity
import Records

/// What sources state of two people, as evidence, with the contradictions taken out and reported.
struct StatedTies {
    private(set) var evidence: [TieEvidence] = []
    private(set) var problems: [FamilyProblem] = []

    private let people: [Person]
    private let ages: Ages
    private let rules: FamilyRules

    init(
        _ relationships: [PersonRelationship], people: [Person], positions: [PersonID: Int], ages: Ages,
        rules: FamilyRules
    ) {
        self.people = people
        self.ages = ages
        self.rules = rules
        for relationship in relationships {
            guard let subject = positions[relationship.subject], let object = positions[relationship.object]
            else { continue }
            if let from = relationship.period.from, let to = relationship.period.to, to < from {
                report(
                    .impossibleDates, [subject, object], "A relationship is said to end before it begins.", relationship
                )
            } else if subject == object {
                report(.selfRelated, [subject], "A person is stated to be related to himself or herself.", relationship)
            } else {
                add(relationship, subject: subject, object: object)
            }
        }
        removeContradictions()
        removeRings()
    }

    private mutating func removeRings() {
        let ties = TieTable(evidence, people: people.count)
        let circles = CircularParentage(ties, people: people.count)
        if circles.rings.isEmpty { return }
        for ring in circles.rings {
            var records: Set<RecordID> = []
            for person in ring.prefix(20) {
                for tie in ties.ties(of: person) where tie.kind == .parent || tie.kind == .grandparent {
                    records.formUnion(tie.records)
                }
            }
            problems.append(
                FamilyProblem(
                    kind: .circularParentage, people: ring.prefix(20).map { people[$0].id },
                    summary: "A chain of stated parents of \(ring.count) people leads back to where it began.",
                    evidence: Array(records.sorted().prefix(20))))
        }
        evidence.removeAll { circles.isPart($0) }
    }

    private mutating func add(_ relationship: PersonRelationship, subject: Int, object: Int) {
        guard let (kind, isInverted, words) = Self.tie(relationship.kind) else { return }
        let senior = isInverted ? object : subject
        let junior = isInverted ? subject : object
        if kind == .parent || kind == .grandparent, let years = ages.yearsOlder(senior, than: junior),
            years.upperBound < (kind == .parent ? rules.leastParentYears : 2 * rules.leastParentYears)
        {
            report(
                .parentTooYoung, [senior, junior],
                "A stated \(words) is less than \(rules.leastParentYears * (kind == .parent ? 1 : 2)) years older.",
                relationship)
            return
        }
        evidence.append(
            TieEvidence(
                senior, kind, junior, weight: rules.evidence.stated, period: relationship.period,
                reason: "stated by \(relationship.source.words): \(words)",
                records: [relationship.subjectRecord, relationship.objectRecord], isStated: true))
    }

    /// The bond, whether the object is the senior, and the word for it. Nil where nothing is said.
    private static func tie(_ kind: RelationshipKind) -> (TieKind, isInverted: Bool, words: String)? {
        switch kind {
        case .parent: (.parent, false, "parent")
        case .child: (.parent, true, "parent")
        case .adoptiveParent: (.parent, false, "adoptive parent")
        case .adoptedChild: (.parent, true, "adoptive parent")
        case .stepParent: (.stepParent, false, "step-parent")
        case .stepChild: (.stepParent, true, "step-parent")
        case .fosterCarer: (.carer, false, "foster carer")
        case .fosterChild: (.carer, true, "foster carer")
        case .carer: (.carer, false, "carer")
        case .caredFor: (.carer, true, "carer")
        case .grandparent: (.grandparent, false, "grandparent")
        case .grandchild: (.grandparent, true, "grandparent")
        case .spouse: (.partner, false, "husband, wife or civil partner")
        case .partner: (.partner, false, "partner")
        case .formerPartner: (.formerPartner, false, "former partner")
        case .sibling, .halfSibling, .stepSibling: (.sibling, false, "brother or sister")
        case .auntOrUncle, .nieceOrNephew, .cousin, .otherRelative: (.relative, false, "relative")
        case .friend, .childminder, .lodger, .landlord, .unrelated: (.unrelated, false, "not family")
        case .notKnown: nil
        }
    }

    /// A pair stated both ways round keeps the way that the ages bear out, or neither; both are reported.
    private mutating func removeContradictions() {
        struct Pair: Hashable {
            var senior: Int
            var junior: Int
        }
        var stated: [Pair: Int] = [:]
        for (index, piece) in evidence.enumerated() where piece.kind == .parent || piece.kind == .grandparent {
            let pair = Pair(senior: piece.subject, junior: piece.object)
            stated[pair] = min(stated[pair] ?? index, index)
        }
        var removed: Set<Pair> = []
        for (pair, index) in stated.sorted(by: { $0.value < $1.value }) where pair.senior < pair.junior {
            let opposite = Pair(senior: pair.junior, junior: pair.senior)
            guard let other = stated[opposite] else { continue }
            problems.append(
                FamilyProblem(
                    kind: .contradictoryParentage, people: [people[pair.senior].id, people[pair.junior].id],
                    summary: "Each of two people is stated to be the parent or grandparent of the other.",
                    evidence: (evidence[index].records + evidence[other].records).sorted()))
            let years = ages.yearsOlder(pair.senior, than: pair.junior)
            if years.map({ $0.lowerBound < rules.leastParentYears }) ?? true { removed.insert(pair) }
            let yearsOpposite = ages.yearsOlder(pair.junior, than: pair.senior)
            if yearsOpposite.map({ $0.lowerBound < rules.leastParentYears }) ?? true { removed.insert(opposite) }
        }
        if removed.isEmpty { return }
        evidence.removeAll { piece in
            (piece.kind == .parent || piece.kind == .grandparent)
                && removed.contains(Pair(senior: piece.subject, junior: piece.object))
        }
    }

    private mutating func report(
        _ kind: FamilyProblem.Kind, _ positions: [Int], _ summary: String, _ relationship: PersonRelationship
    ) {
        problems.append(
            FamilyProblem(
                kind: kind, people: positions.map { people[$0].id }, summary: summary,
                evidence: [relationship.subjectRecord, relationship.objectRecord]))
    }
}

extension SourceID {
    /// The source's name as words: `school_census` is "school census".
    var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
