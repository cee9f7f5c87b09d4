import Identity
import Records

/// Puts families together around nuclei: children, grandparents in the home, relatives who are cared for.
struct FamilyAssembly {
    let people: [Person]
    let ties: TieTable
    let homes: Homes
    let ages: Ages
    let rules: FamilyRules
    let nuclei: Nuclei

    /// A family before it has an id: members by person's position.
    struct Draft {
        var members: [Int: Membership] = [:]
        var heads: [Int]
    }

    struct Membership {
        var role: FamilyRole
        var confidence: Double
        var period: Period
        var reasons: [String]
    }

    /// The families of two people or more, in order of their first heads; none within another.
    func drafts() -> [Draft] {
        let groups = generations()
        var drafts: [Draft] = []
        for group in groups {
            var draft = Draft(heads: group.flatMap { nuclei.nuclei[$0].heads })
            for nucleus in group { addNucleus(nuclei.nuclei[nucleus], to: &draft) }
            if group.count > 1 { setGenerations(of: &draft) }
            addGrandparents(to: &draft)
            if draft.members.count > 1 { drafts.append(draft) }
        }
        return withoutContained(drafts)
    }

    /// Nuclei of one home of which one's head is another's child are one family of three generations.
    private func generations() -> [[Int]] {
        var groups = Array(nuclei.nuclei.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while groups[index] != index { index = groups[index] }
            return index
        }
        for (index, nucleus) in nuclei.nuclei.enumerated() {
            for head in nucleus.heads {
                for parent in ties.parents(of: head) where parent.confidence >= rules.leastConfidence {
                    guard let elder = nuclei.ofHead[parent.subject], elder != index,
                        homes.currentHome(of: head, and: parent.subject) != nil
                    else { continue }
                    let a = root(index)
                    let b = root(elder)
                    groups[max(a, b)] = min(a, b)
                }
            }
        }
        var positions: [Int: Int] = [:]
        var result: [[Int]] = []
        for index in groups.indices {
            let root = root(index)
            if let position = positions[root] {
                result[position].append(index)
            } else {
                positions[root] = result.count
                result.append([index])
            }
        }
        return result
    }

    private func addNucleus(_ nucleus: Nucleus, to draft: inout Draft) {
        var children: [(child: Int, role: FamilyRole, ties: [Tie])] = []
        for head in nucleus.heads {
            for tie in ties.ties(of: head)
            where tie.subject == head && tie.confidence >= rules.leastConfidence && isRaising(tie) {
                guard let role = childRole(tie.object, of: head, kind: tie.kind) else { continue }
                if let index = children.firstIndex(where: { $0.child == tie.object }) {
                    children[index].ties.append(tie)
                } else {
                    children.append((tie.object, role, [tie]))
                }
            }
        }
        for head in nucleus.heads {
            let bonds = children.flatMap(\.ties).filter { $0.subject == head }
            let all = bonds + (nucleus.tie.map { [$0] } ?? [])
            if all.isEmpty { continue }
            add(head, role: headRole(head, bonds: bonds, hasChildren: !children.isEmpty), ties: all, to: &draft)
        }
        for child in children { add(child.child, role: child.role, ties: child.ties, to: &draft) }
    }

    private func isRaising(_ tie: Tie) -> Bool {
        switch tie.kind {
        case .parent, .stepParent, .carer: true
        case .grandparent, .partner, .formerPartner, .sibling, .relative, .unrelated: false
        }
    }

    /// A dependent child belongs to the families of both parents, wherever it lives; a grown child to the one it lives
    /// with; one who is cared for, or a step-child, to the home it lives in.
    private func childRole(_ child: Int, of head: Int, kind: TieKind) -> FamilyRole? {
        if ages.isUnborn(child) { return .unbornChild }
        let isResident = homes.currentHome(of: child, and: head) != nil
        if ages.isUnder(rules.childUnder, child) {
            if kind == .parent || isResident || homes.current(child).isEmpty { return .child }
            return nil
        }
        return kind == .parent && isResident ? .adultChild : nil
    }

    private func headRole(_ head: Int, bonds: [Tie], hasChildren: Bool) -> FamilyRole {
        if bonds.contains(where: { $0.kind == .parent }) {
            switch people[head].sex {
            case .female: return .mother
            case .male: return .father
            default: return .parent
            }
        }
        if bonds.contains(where: { $0.kind == .stepParent }) { return .stepParent }
        if bonds.contains(where: { $0.kind == .carer }) { return .carer }
        return hasChildren ? .stepParent : .partner
    }

    /// In a family of several generations the youngest parents' parents are grandparents, and their other grown children
    /// relatives.
    private func setGenerations(of draft: inout Draft) {
        for (person, membership) in draft.members.sorted(by: { $0.key < $1.key }) {
            let grandchildren = ties.children(of: person).contains { child in
                draft.members[child.object] != nil
                    && ties.children(of: child.object).contains { draft.members[$0.object] != nil }
            }
            let partnerOfGrandparent =
                nuclei.ofHead[person].map { nucleus in
                    nuclei.nuclei[nucleus].heads.contains { head in
                        ties.children(of: head).contains { child in
                            draft.members[child.object] != nil
                                && ties.children(of: child.object).contains { draft.members[$0.object] != nil }
                        }
                    }
                } ?? false
            if grandchildren || partnerOfGrandparent {
                draft.members[person]?.role = .grandparent
            } else if membership.role == .adultChild || membership.role == .partner {
                let raises = ties.children(of: person).contains { draft.members[$0.object] != nil }
                if raises {
                    draft.members[person]?.role = headRole(person, bonds: ties.children(of: person), hasChildren: true)
                }
            }
        }
    }

    private func addGrandparents(to draft: inout Draft) {
        let members = draft.members.keys.sorted()
        for member in members where draft.members[member]?.role.isDependentChild == true {
            for tie in ties.ties(of: member)
            where tie.kind == .grandparent && tie.object == member && tie.confidence >= rules.leastConfidence {
                if homes.currentHome(of: tie.subject, and: member) == nil { continue }
                add(tie.subject, role: .grandparent, ties: [tie], to: &draft)
            }
        }
    }

    private func add(_ person: Int, role: FamilyRole, ties: [Tie], to draft: inout Draft) {
        let confidence = 1 - ties.reduce(1) { $0 * (1 - $1.confidence) }
        var period = ties.dropFirst().reduce(ties[0].period) { $0.joined($1.period) }
        // Who is a member on the day is one still: what is over is a listing, not the bond.
        if let end = period.to, end <= ages.asAt { period.to = nil }
        var reasons: [String] = []
        for tie in ties.sorted(by: { $0.confidence > $1.confidence }) {
            for reason in tie.reasons where !reasons.contains(reason) { reasons.append(reason) }
        }
        guard let known = draft.members[person] else {
            draft.members[person] = Membership(role: role, confidence: confidence, period: period, reasons: reasons)
            return
        }
        // A grown child who heads a nucleus of the same home is a parent first.
        draft.members[person]?.role = known.role == .adultChild || known.role == .partner ? role : known.role
        draft.members[person]?.confidence = max(known.confidence, confidence)
        draft.members[person]?.reasons += reasons.filter { !known.reasons.contains($0) }
    }

    private func withoutContained(_ drafts: [Draft]) -> [Draft] {
        var families: [Int: [Int]] = [:]
        for (index, draft) in drafts.enumerated() {
            for person in draft.members.keys { families[person, default: []].append(index) }
        }
        return drafts.indices.filter { index in
            let draft = drafts[index]
            let rivals = draft.heads.first.flatMap { families[$0] } ?? []
            return !rivals.contains { rival in
                rival != index
                    && (drafts[rival].members.count, index) > (draft.members.count, rival)
                    && draft.members.keys.allSatisfy { drafts[rival].members[$0] != nil }
            }
        }.map { drafts[$0] }
    }
}
