import Records

/// A building with the flats that are places in it.
public struct Building: Hashable, Sendable, Codable {
    /// What says that they are one building.
    public enum Basis: String, Hashable, Sendable, Codable {
        /// The gazetteer names the building as the flats' parent.
        case gazetteer
        /// Flats of one number or building name, street and postcode.
        case address
    }

    /// The building's own UPRN, where the gazetteer has it.
    public var uprn: Int64?
    /// The place that is the building as a whole; nil where no record has an address that names it alone.
    public var place: PlaceID?
    /// Its flats, in order.
    public var parts: [PlaceID]
    public var basis: Basis

    public init(uprn: Int64? = nil, place: PlaceID? = nil, parts: [PlaceID], basis: Basis) {
        self.uprn = uprn
        self.place = place
        self.parts = parts
        self.basis = basis
    }
}

/// Finds which places are parts of one building.
public struct BuildingResolver: Sendable {
    public init() {}

    /// In order of the first part; and the places whose parents lead round to themselves, which get no building by the
    /// gazetteer.
    ///
    /// - Parameter parent: the UPRN of which a UPRN is a part, as the gazetteer has it.
    /// - Complexity: O(*n* log *n*) in the places.
    public func buildings(
        _ places: [Place], parent: (Int64) -> Int64? = { _ in nil }
    ) -> (buildings: [Building], cycles: [PlaceID]) {
        var ofUPRN: [Int64: PlaceID] = [:]
        for place in places {
            guard let uprn = place.uprn else { continue }
            ofUPRN[uprn] = min(ofUPRN[uprn] ?? place.id, place.id)
        }
        var parts: [Int64: [PlaceID]] = [:]
        var cycles: [PlaceID] = []
        var rest: [Place] = []
        for place in places {
            guard let uprn = place.uprn, let shell = parent(uprn), shell != uprn else {
                rest.append(place)
                continue
            }
            if Self.isCyclic(uprn, parent) {
                cycles.append(place.id)
                rest.append(place)
            } else {
                parts[shell, default: []].append(place.id)
            }
        }
        var buildings = parts.map { shell, parts in
            Building(uprn: shell, place: ofUPRN[shell], parts: parts.sorted(), basis: .gazetteer)
        }
        buildings += byAddress(rest, known: Set(buildings.compactMap(\.place)))
        return (buildings.sorted { $0.parts[0] < $1.parts[0] }, cycles.sorted())
    }

    /// Whether the way up from a property comes back to it, or to any property twice.
    private static func isCyclic(_ uprn: Int64, _ parent: (Int64) -> Int64?) -> Bool {
        var seen: Set<Int64> = [uprn]
        var next = parent(uprn)
        while let current = next {
            if !seen.insert(current).inserted { return true }
            next = parent(current)
        }
        return false
    }

    /// Two flats or more of one door. A house and one part of it (12 and 12A) may be neighbours: they are no building.
    private func byAddress(_ places: [Place], known: Set<PlaceID>) -> [Building] {
        var flats: [AddressKey: [PlaceID]] = [:]
        var whole: [AddressKey: PlaceID] = [:]
        for place in places {
            guard var key = AddressKey(place.address), !key.postcode.isEmpty else { continue }
            let isFlat = !key.flat.isEmpty
            key.flat = ""
            if !key.number.isEmpty { key.building = "" }
            if key.number.isEmpty, key.building.isEmpty { continue }
            if isFlat {
                flats[key, default: []].append(place.id)
            } else {
                whole[key] = min(whole[key] ?? place.id, place.id)
            }
        }
        return flats.filter { $0.value.count > 1 }.map { key, parts in
            Building(
                place: whole[key].flatMap { known.contains($0) ? nil : $0 }, parts: parts.sorted(), basis: .address)
        }
    }
}
