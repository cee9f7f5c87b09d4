import Identity

/// Gives families the ids that they had before, when members come and go.
///
/// An earlier family lives on in the new one with which it has most members in common, for their sizes; a new family
/// that several earlier ones live on in keeps the id of the most alike, then of the oldest.
struct LastingFamilyIDs {
    private(set) var ids: [FamilyID]
    private(set) var nextID: Int64

    /// - Parameter families: each in order of person.
    init(_ families: [[PersonID]], prior: PriorFamilies) {
        nextID = max(prior.nextID, (prior.members.keys.max()?.rawValue ?? 0) + 1)
        var familiesOfPerson: [PersonID: [Int]] = [:]
        for (index, family) in families.enumerated() {
            for person in family { familiesOfPerson[person, default: []].append(index) }
        }
        var claims: [(likeness: Double, id: FamilyID, family: Int)] = []
        for (id, members) in prior.members {
            var common: [Int: Int] = [:]
            for person in members { for family in familiesOfPerson[person] ?? [] { common[family, default: 0] += 1 } }
            for (family, count) in common {
                let likeness = 2 * Double(count) / Double(members.count + families[family].count)
                claims.append((likeness, id, family))
            }
        }
        claims.sort { left, right in
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            return (left.id, left.family) < (right.id, right.family)
        }
        var given: [FamilyID?] = Array(repeating: nil, count: families.count)
        var used: Set<FamilyID> = []
        for claim in claims where given[claim.family] == nil && !used.contains(claim.id) {
            given[claim.family] = claim.id
            used.insert(claim.id)
        }
        ids = []
        for id in given {
            if let id {
                ids.append(id)
            } else {
                ids.append(FamilyID(nextID))
                nextID += 1
            }
        }
    }
}
