public import Families
public import Identity
public import Records

extension GenogramModel {
    /// The picture of a family, of what is stated between its members.
    ///
    /// A child of whom no parent is stated hangs from those whom the family has as its mother, father or parent, by a line
    /// of its own kind. Statements that contradict one another or the ages, and bonds for which there is no line, are left
    /// out and told in ``notDrawn``.
    ///
    /// - Parameters:
    ///   - people: whom the reader may see: members who are not among them are not drawn.
    ///   - relationships: any; those between others are passed over.
    ///   - index: whom the picture is about. The default is nobody.
    ///   - leastParentYears: a parent is at least so much older than the child. The default is that of ``FamilyRules``.
    ///   - href: where a click on a person leads. The default is nowhere.
    public init(
        family: Family, people: [Person], relationships: [PersonRelationship], asAt: Day, index: PersonID? = nil,
        leastParentYears: Int = FamilyRules().leastParentYears, href: (PersonID) -> String? = { _ in nil }
    ) {
        var members: [PersonID: FamilyMember] = [:]
        for member in family.members { members[member.person] = members[member.person] ?? member }
        var known: [PersonID: Person] = [:]
        for person in people where members[person.id] != nil { known[person.id] = known[person.id] ?? person }
        let ids = known.keys.sorted()
        let pictured = ids.compactMap { id -> GenogramPerson? in
            guard let person = known[id], let member = members[id] else { return nil }
            return GenogramPerson(person, role: member.role, asAt: asAt, isIndex: id == index, href: href(id))
        }
        var ties = StatedPicture(known, relationships: relationships, leastParentYears: leastParentYears, asAt: asAt)
        ties.addPresumed(members: ids.compactMap { members[$0] })
        ties.addCoParents()
        let residents = ids.filter { members[$0]?.isResident == true }
        self.init(
            people: pictured, couples: ties.couples, parentages: ties.parentages, twins: ties.twins(),
            siblings: ties.siblingGroups(), households: residents.count > 1 ? [residents] : [],
            notDrawn: ties.notDrawn)
    }
}

extension GenogramPerson {
    init(_ person: Person, role: FamilyRole, asAt: Day, isIndex: Bool, href: String?) {
        let sex: Sex =
            if person.isUnborn {
                .unborn
            } else {
                switch person.sex {
                case .male: .male
                case .female: .female
                case .other: .other
                case .unborn: .notKnown
                case nil: role == .mother ? .female : role == .father ? .male : .notKnown
                }
            }
        let born: String? =
            if person.isUnborn {
                person.expectedDelivery.map { "due \(Day.monthWords($0.month)) \($0.year)" }
            } else {
                person.birth.map { $0.isDefault ? "c. \($0.year)" : String($0.year) }
            }
        self.init(
            id: person.id, name: person.name.pictured, sex: sex, born: born, died: person.death.map { String($0.year) },
            age: person.isUnborn ? nil : person.age(on: asAt), isIndex: isIndex, role: role.rawValue.spelledOut,
            href: href,
            order: person.birth?.possibleDays?.first.number ?? person.expectedDelivery?.number)
    }
}
