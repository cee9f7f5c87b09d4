import Linkage
import Records

/// Two persons in the making who may be one.
struct HouseholdCandidate {
    /// The smaller.
    var first: Int
    var second: Int
    var weight: Double
}

/// What one worker compares names with.
struct HouseholdNames {
    var givens: NameLikeness
    var families: NameLikeness
}

/// What holds two persons together besides what they say of themselves.
struct SharedTies: OptionSet {
    var rawValue: UInt8
    static let home = SharedTies(rawValue: 1)
    static let child = SharedTies(rawValue: 2)
    static let relative = SharedTies(rawValue: 4)
}

/// How likely it is that two persons are one, by what they say and by the people around them.
struct HouseholdWeighing {
    let weights: HouseholdWeights
    let entities: EntityTable
    /// The log2 of how many persons there are.
    let bits: Double

    init(weights: HouseholdWeights, entities: EntityTable, persons: Int) {
        self.weights = weights
        self.entities = entities
        bits = Self.log2(Double(max(2, persons)))
    }

    /// Of two who share a home or a relative. Nil when they cannot be one.
    func candidate(_ pair: PersonPair, _ ties: SharedTies, _ names: inout HouseholdNames) -> HouseholdCandidate? {
        guard entities.mayJoin(pair.first, pair.second) else { return nil }
        let weight = homeWeight(pair.first, pair.second, ties, &names)
        guard weight >= weights.threshold - weights.onlyCandidate - weights.margin else { return nil }
        return HouseholdCandidate(first: pair.first, second: pair.second, weight: weight)
    }

    /// Of two of one name at two homes between which others moved.
    func candidate(_ pair: PersonPair, companions: Int, _ names: inout HouseholdNames) -> HouseholdCandidate? {
        let (first, second) = (pair.first, pair.second)
        guard entities.mayJoin(first, second) else { return nil }
        var weight =
            -bits + personalWeight(first, second) + weights.sharedCompanion
            * Double(min(companions, weights.mostCompanions))
        weight += nameWeight(givens(first, second, &names)) + nameWeight(families(first, second, &names))
        guard weight >= weights.threshold - weights.margin else { return nil }
        return HouseholdCandidate(first: first, second: second, weight: weight)
    }

    /// Of two of one name of whom one moved out of one home when the other moved into another.
    ///
    /// - Parameter counts: how many persons bear the given name, and the family name.
    func candidate(movers pair: PersonPair, counts: (given: Double, family: Double)) -> HouseholdCandidate? {
        let (first, second) = (pair.first, pair.second)
        let stays = entities.stayAgreement(first, second)
        guard stays == .successive || stays == .consecutive, entities.mayJoin(first, second) else { return nil }
        let given = bits - Self.log2(counts.given)
        let family = bits - Self.log2(counts.family)
        let weight = personalWeight(first, second) + given + family - bits
        guard weight >= weights.threshold - weights.onlyCandidate else { return nil }
        return HouseholdCandidate(first: first, second: second, weight: weight)
    }

    /// Given and family name written in each other's place agree as well as a known variant.
    func givens(_ first: Int, _ second: Int, _ names: inout HouseholdNames) -> NameAgreement? {
        let best = names.givens.best(entities.entities[first].givens, entities.entities[second].givens)
        return best == .different && areExchanged(first, second, &names) ? .variant : best
    }

    /// See ``givens(_:_:_:)``.
    func families(_ first: Int, _ second: Int, _ names: inout HouseholdNames) -> NameAgreement? {
        let best = names.families.best(entities.entities[first].families, entities.entities[second].families)
        return best == .different && areExchanged(first, second, &names) ? .variant : best
    }

    /// True when either's given name is the other's family name: one of them to the letter, the other nearly. One alone
    /// is a child who bears its father's given name.
    private func areExchanged(_ first: Int, _ second: Int, _ names: inout HouseholdNames) -> Bool {
        guard entities.areExchanged(first, second) else { return false }
        let (one, other) = (entities.entities[first], entities.entities[second])
        return names.families.best(one.givensAsFamilies, other.families).map { $0 > .initial } ?? false
            && names.families.best(other.givensAsFamilies, one.families).map { $0 > .initial } ?? false
    }

    private func homeWeight(
        _ a: Int, _ b: Int, _ ties: SharedTies, _ names: inout HouseholdNames
    ) -> Double {
        var weight = weights.homePrior + personalWeight(a, b)
        switch givens(a, b, &names) {
        case .same: weight += weights.givenSame
        case .variant: weight += weights.givenVariant
        case .close: weight += weights.givenClose
        case .initial: weight += weights.givenInitial
        case .different: weight += weights.givenDifferent
        case nil: break
        }
        if let family = families(a, b, &names) {
            switch family {
            case .same, .variant: weight += weights.familyShared
            case .close, .initial: weight += weights.familyClose
            case .different:
                weight +=
                    entities.entities[a].sex == .male || entities.entities[b].sex == .male
                    ? weights.familyDifferentMale : weights.familyDifferent
            }
        }
        if ties.contains(.child) { weight += weights.sameChild }
        if ties.contains(.home), ties.contains(.child) || ties.contains(.relative) { weight += weights.homeAndChild }
        return weight
    }

    private func personalWeight(_ a: Int, _ b: Int) -> Double {
        var weight = 0.0
        if let left = entities.entities[a].sex, let right = entities.entities[b].sex {
            weight += left == right ? weights.sexSame : weights.sexDifferent
        }
        switch entities.birthAgreement(a, b) {
        case .same: weight += weights.birthSame
        case .near: weight += weights.birthNear
        case .sameYear: weight += weights.birthSameYear
        case .notKnown, .conflict: break
        }
        if entities.shareContact(a, b) { weight += weights.contactShared }
        switch entities.stayAgreement(a, b) {
        case .successive: weight += weights.successiveStays
        case .consecutive: weight += weights.consecutiveStays
        case .simultaneous, .notKnown: break
        }
        if entities.wasExpected(a, with: b) { weight += weights.expected }
        return weight
    }

    private func nameWeight(_ agreement: NameAgreement?) -> Double {
        switch agreement {
        case .same: 7
        case .variant: 6
        case .close: 5
        case .initial: 3
        case .different: -8
        case nil: 0
        }
    }

    private static func log2(_ value: Double) -> Double {
        var bits = 0.0
        var rest = value
        while rest >= 2 { rest /= 2; bits += 1 }
        return bits + (rest - 1)
    }
}
