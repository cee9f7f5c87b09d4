import Records

/// How two persons in the making compare. They are named by their first mentions, and what is compared is read where it
/// stands: a copy of a whole ``Entity`` costs more than any comparison.
extension EntityTable {
    func birthAgreement(_ first: Int, _ second: Int) -> BirthAgreement {
        if entities[first].births.shares(entities[second].births) { return .same }
        if let a = entities[first].births.commonest, let b = entities[second].births.commonest {
            return BirthAgreement.isNear(a, b) ? .near : .conflict
        }
        guard let a = entities[first].birthYears.commonest, let b = entities[second].birthYears.commonest else {
            return .notKnown
        }
        return entities[first].birthYears.shares(entities[second].birthYears)
            ? .sameYear : abs(a - b) <= 1 ? .notKnown : .conflict
    }

    func stayAgreement(_ first: Int, _ second: Int) -> StayAgreement {
        if entities[first].stays.isEmpty || entities[second].stays.isEmpty { return .notKnown }
        return StayAgreement.of(
            entities[first].stays, homes: entities[first].properties, entities[second].stays,
            homes: entities[second].properties)
    }

    /// True when one was expected about when the other was born, or both about one day, or when one was seen unborn in
    /// the forty weeks before the other was born: an expected day is mistyped or left out as any date is.
    func wasExpected(_ first: Int, with second: Int) -> Bool {
        if isPregnancy(first, with: second) || isPregnancy(second, with: first) { return true }
        let days: Int32 = 42
        let (due, otherDue) = (entities[first].due, entities[second].due)
        if due == nil, otherDue == nil { return false }
        if let due, let born = entities[second].firstBirth, abs(due - born) <= days { return true }
        if let otherDue, let born = entities[first].firstBirth, abs(otherDue - born) <= days { return true }
        if let due, let otherDue, abs(due - otherDue) <= days { return true }
        return false
    }

    private func isPregnancy(_ unborn: Int, with child: Int) -> Bool {
        guard entities[unborn].firstBirth == nil, let seen = entities[unborn].seenUnborn,
            let born = entities[child].firstBirth
        else { return false }
        return seen <= born && born - seen <= 280
    }

    /// True when the two have an identifier that is one person's alone.
    func shareIdentifier(_ first: Int, _ second: Int) -> Bool {
        entities[first].nhsNumbers.shares(entities[second].nhsNumbers)
            || entities[first].pupilNumbers.shares(entities[second].pupilNumbers)
            || entities[first].insuranceNumbers.shares(entities[second].insuranceNumbers)
    }

    /// True when nothing but names says that the two are one: of one of them nothing else is known that the other could
    /// share.
    func shareOnlyNames(_ first: Int, _ second: Int) -> Bool {
        (entities[first].saysOnlyNames || entities[second].saysOnlyNames) && !shareContact(first, second)
    }

    func shareContact(_ first: Int, _ second: Int) -> Bool {
        entities[first].contacts.shares(entities[second].contacts)
    }

    /// True when a given name of one is a family name of the other.
    func areExchanged(_ first: Int, _ second: Int) -> Bool {
        entities[first].givensAsFamilies.shares(entities[second].families)
            || entities[second].givensAsFamilies.shares(entities[first].families)
    }

    /// True when a given name of one is a further given name of the other.
    func shareMiddle(_ first: Int, _ second: Int) -> Bool {
        entities[first].givens.shares(entities[second].middles)
            || entities[second].givens.shares(entities[first].middles)
    }
}
