import Records

/// The places where many people lived at one time who have no name in common: houses in multiple occupation, hostels.
struct SharedPlaces {
    private var places: Set<PlaceID> = []

    init(rules: PlaceRules, residences: [Residence], names: FamilyNames) {
        let sorted = residences.indices.sorted {
            (residences[$0].place, residences[$0].person, $0) < (residences[$1].place, residences[$1].person, $1)
        }
        var start = 0
        while start < sorted.count {
            let place = residences[sorted[start]].place
            var end = start
            var stays: [(person: PersonID, period: Period)] = []
            while end < sorted.count, residences[sorted[end]].place == place {
                let residence = residences[sorted[end]]
                if let last = stays.last, last.person == residence.person {
                    stays[stays.count - 1].period = last.period.narrowed(residence.period)
                } else {
                    stays.append((residence.person, residence.period))
                }
                end += 1
            }
            if stays.count >= rules.unrelatedGroups, Self.isShared(stays, rules: rules, names: names) {
                places.insert(place)
            }
            start = end
        }
    }

    func contains(_ place: PlaceID) -> Bool { places.contains(place) }

    private static func isShared(
        _ stays: [(person: PersonID, period: Period)], rules: PlaceRules, names: FamilyNames
    ) -> Bool {
        let days = Set(stays.compactMap(\.period.from)).sorted()
        for day in days.isEmpty ? [Day(number: 0)] : days {
            let present = stays.filter { $0.period.contains(day) }.map(\.person)
            if present.count < rules.unrelatedGroups { continue }
            let sizes = groupSizes(present.map { names.names(of: $0) })
            let largest = Double(sizes.max() ?? 0) / Double(present.count)
            if sizes.count >= rules.unrelatedGroups, largest <= rules.largestGroupShare { return true }
        }
        return false
    }

    /// How many people each group has, where those with a name in common are of one group.
    private static func groupSizes(_ names: [Set<String>]) -> [Int] {
        var groups = UnionFind(count: names.count)
        var first: [String: Int] = [:]
        for (person, known) in names.enumerated() {
            for name in known {
                if let other = first[name] { groups.union(person, other) } else { first[name] = person }
            }
        }
        var sizes: [Int: Int] = [:]
        for person in names.indices where !names[person].isEmpty { sizes[groups.find(person), default: 0] += 1 }
        return Array(sizes.values)
    }
}

extension Period {
    /// What two statements of one stay leave: the later of two starts that are stated is not lost to one that is not.
    func narrowed(_ other: Period) -> Period {
        let start: Day? = if let from, let start = other.from { min(from, start) } else { from ?? other.from }
        let end: Day? = if let to, let end = other.to { max(to, end) } else { nil }
        return Period(from: start, to: end)
    }
}
