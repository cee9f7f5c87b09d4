import Families
import Identity
import Records

/// What is stated between the members of a family, brought to the lines of a genogram, with what cannot be drawn told.
struct StatedPicture {
    private struct Pair: Hashable {
        var first: PersonID
        var second: PersonID
    }

    private let people: [PersonID: Person]
    private let leastParentYears: Int
    private(set) var couples: [GenogramCouple] = []
    private(set) var parentages: [GenogramParentage] = []
    private(set) var notDrawn: [String] = []
    private var siblings: [Pair] = []

    init(
        _ people: [PersonID: Person], relationships: [PersonRelationship], leastParentYears: Int, asAt: Day
    ) {
        self.people = people
        self.leastParentYears = leastParentYears
        var parents: [GenogramParentage: Set<SourceID>] = [:]
        var partners: [Pair: Set<PartnerWord>] = [:]
        var others: Set<String> = []
        for stated in relationships where people[stated.subject] != nil && people[stated.object] != nil {
            if stated.subject == stated.object {
                others.insert("\(name(stated.subject)) as related to themselves.")
                continue
            }
            let pair = Pair(
                first: min(stated.subject, stated.object), second: max(stated.subject, stated.object))
            let hasEnded = stated.period.to.map { $0 < asAt } ?? false
            if let (kind, isTurned) = Self.parentage(stated.kind) {
                let parentage =
                    isTurned
                    ? GenogramParentage(stated.object, of: stated.subject, kind)
                    : GenogramParentage(stated.subject, of: stated.object, kind)
                parents[parentage, default: []].insert(stated.source)
            } else {
                switch stated.kind {
                case .spouse: partners[pair, default: []].insert(hasEnded ? .endedSpouse : .spouse)
                case .partner: partners[pair, default: []].insert(hasEnded ? .former : .partner)
                case .formerPartner: partners[pair, default: []].insert(.former)
                case .sibling: siblings.append(pair)
                case .halfSibling, .stepSibling, .auntOrUncle, .nieceOrNephew, .cousin, .otherRelative:
                    let isAhead = stated.subject < stated.object
                    let kind = isAhead ? stated.kind : stated.kind.inverse
                    others.insert(
                        "\(name(pair.first)) as \(kind.rawValue.spelledOut) of \(name(pair.second)): "
                            + "there is no line for it.")
                default: break
                }
            }
        }
        couples = partners.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }.map { pair, words in
            GenogramCouple(pair.first, pair.second, PartnerWord.bond(words))
        }
        takeParents(parents)
        notDrawn += others.sorted()
    }

    /// What one statement says of a couple.
    private enum PartnerWord {
        case spouse, endedSpouse, partner, former

        /// Who is stated to have parted has parted, whatever else is stated of an earlier time.
        static func bond(_ words: Set<PartnerWord>) -> GenogramCouple.Bond {
            if words.contains(.former) { return .separated }
            if words.contains(.spouse) { return .married }
            if words.contains(.endedSpouse) { return words.contains(.partner) ? .cohabiting : .divorced }
            return .cohabiting
        }
    }

    private static func parentage(_ kind: RelationshipKind) -> (GenogramParentage.Kind, isTurned: Bool)? {
        switch kind {
        case .parent: (.birth, false)
        case .child: (.birth, true)
        case .adoptiveParent: (.adoptive, false)
        case .adoptedChild: (.adoptive, true)
        case .stepParent: (.step, false)
        case .stepChild: (.step, true)
        case .fosterCarer: (.foster, false)
        case .fosterChild: (.foster, true)
        case .carer: (.carer, false)
        case .caredFor: (.carer, true)
        case .grandparent: (.grandparent, false)
        case .grandchild: (.grandparent, true)
        default: nil
        }
    }

    private func name(_ id: PersonID) -> String { people[id]?.name.pictured ?? "" }

    private mutating func leaveOut(_ parentage: GenogramParentage, _ reason: String) {
        notDrawn.append("\(name(parentage.parent)) as \(parentage.kind.words) \(name(parentage.child)): \(reason).")
    }

    private mutating func takeParents(_ stated: [GenogramParentage: Set<SourceID>]) {
        let ordered = stated.keys.sorted { left, right in
            if left.child != right.child { return left.child < right.child }
            let (a, b) = (stated[left]?.count ?? 0, stated[right]?.count ?? 0)
            if a != b { return a > b }
            if left.parent != right.parent { return left.parent < right.parent }
            return left.kind.rawValue < right.kind.rawValue
        }
        let bound = Set(ordered.map { Pair(first: $0.parent, second: $0.child) })
        var births: [PersonID: Int] = [:]
        var kept: [GenogramParentage] = []
        for parentage in ordered {
            if bound.contains(Pair(first: parentage.child, second: parentage.parent)) {
                leaveOut(parentage, "the opposite is stated too")
            } else if isTooYoung(parentage) {
                leaveOut(parentage, "their dates of birth do not allow it")
            } else if parentage.kind == .birth, births[parentage.child, default: 0] == 2 {
                leaveOut(parentage, "two others are stated to be the parents")
            } else {
                if parentage.kind == .birth { births[parentage.child, default: 0] += 1 }
                kept.append(parentage)
            }
        }
        // A grandparent is drawn as the parent of the parent, where that is in the picture.
        let parentsOf = Dictionary(grouping: kept.filter { $0.kind != .grandparent }, by: \.child)
        parentages = kept.filter { tie in
            if tie.kind != .grandparent { return true }
            return parentsOf[tie.child]?.contains { between in
                parentsOf[between.parent]?.contains { $0.parent == tie.parent } == true
            } != true
        }
    }

    private func isTooYoung(_ parentage: GenogramParentage) -> Bool {
        guard let parent = people[parentage.parent]?.birth?.possibleDays else { return false }
        let child = people[parentage.child]
        guard let birth = child?.birth?.possibleDays?.last ?? child?.expectedDelivery else { return false }
        let years = parent.first.wholeYears(to: birth)
        switch parentage.kind {
        case .birth: return years < leastParentYears
        case .grandparent: return years < 2 * leastParentYears
        case .adoptive, .step, .foster, .carer, .presumed: return years < 0
        }
    }

    /// Children of whom no parent is stated hang from those whom the family has as parents.
    mutating func addPresumed(members: [FamilyMember]) {
        let raised = Set(parentages.map(\.child))
        let parents = members.filter { [.mother, .father, .parent].contains($0.role) }
        for child in members where [.child, .adultChild, .unbornChild].contains(child.role) {
            if raised.contains(child.person) { continue }
            for parent in parents.prefix(2) where parent.person != child.person {
                let tie = GenogramParentage(parent.person, of: child.person, .presumed)
                if !isTooYoung(tie) { parentages.append(tie) }
            }
        }
    }

    /// Two parents of one child of whom no partnership is stated.
    mutating func addCoParents() {
        var bound = Set(couples.map { Pair(first: min($0.first, $0.second), second: max($0.first, $0.second)) })
        var parents: [PersonID: [PersonID]] = [:]
        for parentage in parentages where [.birth, .adoptive, .presumed].contains(parentage.kind) {
            parents[parentage.child, default: []].append(parentage.parent)
        }
        for child in parents.keys.sorted() {
            let pair = (parents[child] ?? []).sorted()
            guard pair.count == 2, pair[0] != pair[1] else { continue }
            if bound.insert(Pair(first: pair[0], second: pair[1])).inserted {
                couples.append(GenogramCouple(pair[0], pair[1], .coParents))
            }
        }
    }

    /// Children of the same parents born on one day.
    func twins() -> [[PersonID]] {
        struct Birth: Hashable {
            var parents: [PersonID]
            var day: Day
        }
        var parents: [PersonID: [PersonID]] = [:]
        for parentage in parentages where parentage.kind == .birth {
            parents[parentage.child, default: []].append(parentage.parent)
        }
        var births: [Birth: [PersonID]] = [:]
        for (child, parents) in parents {
            guard let birth = people[child]?.birth, !birth.isDefault, let day = birth.whole else { continue }
            births[Birth(parents: parents.sorted(), day: day), default: []].append(child)
        }
        return births.values.map { $0.sorted() }.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Those stated to be brothers and sisters of whom one has no parent in the picture.
    func siblingGroups() -> [[PersonID]] {
        let raised = Set(parentages.map(\.child))
        var group: [PersonID: PersonID] = [:]
        func root(_ person: PersonID) -> PersonID {
            var at = person
            while let next = group[at], next != at { at = next }
            return at
        }
        let drawn = siblings.filter { !raised.contains($0.first) || !raised.contains($0.second) }
        for pair in drawn {
            let (a, b) = (root(pair.first), root(pair.second))
            group[max(a, b)] = min(a, b)
        }
        let members = Set(drawn.flatMap { [$0.first, $0.second] })
        return Dictionary(grouping: members.sorted(), by: root).values.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
