import Identity
import Records

/// One person's time at one place, as all sources together give it.
struct Stay {
    var place: PlaceID
    var period: Period
    /// The last day on which a source speaks of it, at most the day of formation.
    var lastSeen: Day
    var sources: Int
}

/// Where people lived and live.
struct Homes {
    /// Each person's stays, the latest first.
    private(set) var stays: [[Stay]]
    private let current: [[PlaceID]]
    private let shared: Set<PlaceID>
    private let asAt: Day

    init(_ residences: [Residence], places: [Place], positions: [PersonID: Int], rules: FamilyRules, asAt: Day) {
        self.asAt = asAt
        shared = Set(places.filter(\.isShared).map(\.id))
        var stays: [[Stay]] = Array(repeating: [], count: positions.count)
        var sources: [[[SourceID]]] = Array(repeating: [], count: positions.count)
        for residence in residences {
            guard let person = positions[residence.person] else { continue }
            if let start = residence.period.from, start > asAt { continue }
            let seen = min(residence.period.to ?? asAt, asAt)
            if let index = stays[person].firstIndex(where: { $0.place == residence.place }) {
                stays[person][index].period = stays[person][index].period.joined(residence.period)
                stays[person][index].lastSeen = max(stays[person][index].lastSeen, seen)
                if !sources[person][index].contains(residence.source) {
                    sources[person][index].append(residence.source)
                    stays[person][index].sources += 1
                }
            } else {
                stays[person].append(
                    Stay(place: residence.place, period: residence.period, lastSeen: seen, sources: 1))
                sources[person].append([residence.source])
            }
        }
        let early = Day(number: .min)
        for person in stays.indices {
            stays[person].sort { left, right in
                if left.lastSeen != right.lastSeen { return left.lastSeen > right.lastSeen }
                if left.period.from != right.period.from {
                    return (left.period.from ?? early) > (right.period.from ?? early)
                }
                if left.sources != right.sources { return left.sources > right.sources }
                return left.place < right.place
            }
        }
        let oldest = asAt.adding(days: -rules.homeCurrentDays)
        self.stays = stays
        current = stays.map { stays in stays.filter { $0.lastSeen >= oldest }.map(\.place) }
    }

    /// Where the person lives as far as is known, the latest first.
    func current(_ person: Int) -> [PlaceID] { current[person] }

    func isShared(_ place: PlaceID) -> Bool { shared.contains(place) }

    /// The latest home that two people both have now.
    func currentHome(of first: Int, and second: Int) -> PlaceID? {
        current[first].first { current[second].contains($0) }
    }

    /// The longest time for which two people had one home that is not shared by many, in days; nil when never.
    func daysTogether(_ first: Int, _ second: Int) -> Int? {
        var longest: Int?
        for stay in stays[first] where !shared.contains(stay.place) {
            for other in stays[second] where other.place == stay.place && other.period.overlaps(stay.period) {
                let from = [stay.period.from, other.period.from].compactMap { $0 }.max() ?? asAt.adding(days: -3650)
                let days = from.days(to: min(stay.lastSeen, other.lastSeen))
                longest = max(longest ?? 0, days)
            }
        }
        return longest
    }
}
