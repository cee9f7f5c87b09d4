import Identity
import Records
import Storage

/// The people of an increment of whom something has changed that families are told by: homes, relationships, ages, names.
/// Of one who lost a record, something may have.
struct FamilyChange {
    let people: Set<PersonID>

    init(_ change: LinkageIncrement, _ patch: LinkagePatch) {
        let touched = change.touched
        let before = Dictionary(uniqueKeysWithValues: change.before.map { ($0.id, $0) })
        let homesBefore = Self.homes(change.residences)
        let homes = Self.homes(patch.places.residences)
        var changed = touched
        for person in patch.people {
            guard let old = before[person.id], !change.bereft.contains(person.id),
                homes[person.id] == homesBefore[person.id], Self.isAlike(old, person)
            else {
                changed.insert(person.id)
                continue
            }
            changed.remove(person.id)
        }
        let added = Set(change.added.map(\.id))
        for one in patch.relationships
        where added.contains(one.subjectRecord) || added.contains(one.objectRecord)
            || change.loose.contains(one.subject) || change.loose.contains(one.object)
        {
            changed.insert(one.subject)
            changed.insert(one.object)
        }
        people = changed
    }

    private struct Home: Hashable {
        let place: PlaceID
        let period: Period
        let source: SourceID
        let household: String?
        let role: String?
    }

    private static func homes(_ residences: [Residence]) -> [PersonID: Set<Home>] {
        var homes: [PersonID: Set<Home>] = [:]
        for one in residences {
            homes[one.person, default: []].insert(
                Home(
                    place: one.place, period: one.period, source: one.source, household: one.household,
                    role: one.householdRole))
        }
        return homes
    }

    private static func isAlike(_ old: Person, _ new: Person) -> Bool {
        old.name == new.name && old.otherNames == new.otherNames && old.birth == new.birth && old.sex == new.sex
            && old.death == new.death && old.expectedDelivery == new.expectedDelivery
    }
}
