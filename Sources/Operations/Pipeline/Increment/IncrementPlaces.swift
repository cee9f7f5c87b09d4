import Families
import Identity
import Records
import Storage

/// What an increment changes of places: new homes, who lives where, organisations, buildings, and what is odd.
struct IncrementPlaces {
    private let change: LinkageIncrement
    private let addresses: StandingAddresses
    private let gazetteer: Gazetteer?
    private let workspace: Workspace
    private let existing: [PlaceID: Place]

    init(_ change: LinkageIncrement, _ addresses: StandingAddresses, _ gazetteer: Gazetteer?, in workspace: Workspace) {
        self.change = change
        self.addresses = addresses
        self.gazetteer = gazetteer
        self.workspace = workspace
        existing = Dictionary(uniqueKeysWithValues: change.places.map { ($0.id, $0) })
    }

    /// Where the people live now and are to be found.
    func changed(by patch: LinkagePatch) -> LinkagePatch.Places {
        let resolved = PlaceResolver().resolve(
            patch.hidden.withheld(from: addresses.all), assignments: patch.resolution.assignments,
            prior: PriorPlaces(places: change.places, nextID: change.nextPlace), matched: addresses.matchedAmongAll)
        let homes = Set(resolved.residences.map(\.place))
        let own = change.organisationOnlyPlaces.subtracting(homes)
        let sharedNow = Set(resolved.places.filter(\.isShared).map(\.id))
        let standing = change.places.filter { !own.contains($0.id) }.map { place in
            var place = place
            place.isShared = place.isShared || sharedNow.contains(place.id)
            return place
        }
        let details = PlaceDetails(
            PlaceResolution(
                places: standing + resolved.places.filter { existing[$0.id] == nil },
                residences: resolved.residences, nextID: resolved.nextID),
            events: change.events, assignments: patch.resolution.assignments, prior: change.organisationPlaces,
            gazetteer: gazetteer, in: workspace)

        var places = LinkagePatch.Places(nextID: details.places.nextID)
        places.residences = resolved.residences
        places.changed = details.places.places.filter { existing[$0.id] != $0 }
        places.organisations = details.organisations.organisations
        places.affiliations = details.organisations.affiliations
        places.buildings = details.buildings
        return places
    }

    /// The places that the people came to or left, and others of their UPRNs.
    func affected(by places: LinkagePatch.Places) -> Set<PlaceID> {
        let lived = Set(change.residences.map(\.place)).union(places.residences.map(\.place))
        let all = change.places + places.changed
        let uprns = Set(all.filter { lived.contains($0.id) }.compactMap(\.uprn))
        return lived.union(all.filter { $0.uprn.map(uprns.contains) ?? false }.map(\.id))
    }

    /// Tells which places are no more, and what is odd about the others.
    ///
    /// - Parameter others: everybody else's homes at the affected places.
    func finish(_ patch: inout LinkagePatch, with others: [Residence], at affected: Set<PlaceID>) {
        let occupied = Set(others.map(\.place)).union(patch.places.residences.map(\.place))
        var organisations = change.organisationPlaces
        for one in patch.places.organisations { if let place = one.place { organisations[one.id] = place } }
        let held = Set(organisations.values)
        patch.places.gone = affected.union(change.organisationOnlyPlaces)
            .filter { existing[$0] != nil && !occupied.contains($0) && !held.contains($0) }
        let isAsBefore = patch.places.gone.isEmpty && patch.places.changed.allSatisfy { existing[$0.id] != nil }
        let gone = patch.places.gone
        patch.places.buildings = isAsBefore ? nil : patch.places.buildings?.compactMap { $0.without(gone) }
        let changed = Dictionary(uniqueKeysWithValues: patch.places.changed.map { ($0.id, $0) })
        let standing = affected.subtracting(gone).compactMap { changed[$0] ?? existing[$0] }.sorted { $0.id < $1.id }
        let homes = patch.places.residences.filter { affected.contains($0.place) } + others
        let ofPlaces = PlaceProblemSearch().problems(places: standing, residences: homes)
            .filter { $0.kind != .tooManyPlaces && !$0.places.contains(where: held.contains) }
        let ofPeople = PlaceProblemSearch().problems(places: [], residences: patch.places.residences)
            .filter { $0.kind == .tooManyPlaces }
        patch.places.problems = ofPlaces + ofPeople
        patch.reconsidered.places = affected
    }
}

extension Building {
    /// The building when some places are no more; nil when nothing of it is left that makes one.
    fileprivate func without(_ gone: Set<PlaceID>) -> Building? {
        var left = self
        left.parts.removeAll(where: gone.contains)
        if let place, gone.contains(place) { left.place = nil }
        return left.parts.count >= (basis == .address ? 2 : 1) ? left : nil
    }
}
