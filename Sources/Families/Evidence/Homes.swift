import Identity
import Records

/// Where people lived and live.
///
/// Registers list somebody at a home from a day until they leave; other sources mention somebody at a home on a day. A
/// later arrival elsewhere beats an earlier listing that was never closed: a source that keeps listing the one who moved
/// out is stale, not a second home.
struct Homes {
    /// Each person's stays, the latest first.
    private(set) var stays: [[Stay]]
    private let current: [[PlaceID]]
    private let shared: Set<PlaceID>
    private let mostDaysMoving: Int
    private let asAt: Day

    init(
        _ residences: [Residence], places: [Place], positions: [PersonID: Int], ages: Ages, rules: FamilyRules,
        asAt: Day
    ) {
        self.asAt = asAt
        mostDaysMoving = rules.mostDaysMoving
        shared = Set(places.lazy.filter(\.isShared).map(\.id))
        var stays: [[Stay]] = Array(repeating: [], count: positions.count)
        for residence in residences {
            guard let person = positions[residence.person] else { continue }
            if let start = residence.period.from, start > asAt { continue }
            let sighting = Sighting(residence, rules: rules, asAt: asAt)
            if let index = stays[person].firstIndex(where: { $0.place == residence.place }) {
                stays[person][index].add(sighting)
            } else if stays[person].count < rules.mostHomes {
                stays[person].append(Stay(place: residence.place, sighting))
            }
        }
        var current: [[PlaceID]] = []
        current.reserveCapacity(stays.count)
        for person in stays.indices {
            let homes = CurrentHomes(
                stays[person], isChild: ages.isUnder(rules.childUnder, person), rules: rules, asAt: asAt)
            stays[person] = homes.stays
            current.append(homes.current)
        }
        self.stays = stays
        self.current = current
    }

    /// Who lived together: of each home that is not shared by many, the people whose times there hang together, two or
    /// more, in order of person. Those who came after the others had left are another group.
    var occupied: [(place: PlaceID, people: [Int])] {
        var times: [(place: Int64, from: Day, to: Day, person: Int)] = []
        for person in stays.indices {
            for stay in stays[person] where !shared.contains(stay.place) {
                times.append(
                    (
                        stay.place.rawValue, stay.period.from ?? Day(number: .min), stay.period.to ?? Day(number: .max),
                        person
                    ))
            }
        }
        times.sort { ($0.place, $0.from, $0.person) < ($1.place, $1.from, $1.person) }
        var homes: [(place: PlaceID, people: [Int])] = []
        var start = 0
        while start < times.count {
            var end = start + 1
            var last = times[start].to
            while end < times.count, times[end].place == times[start].place, times[end].from <= last {
                last = max(last, times[end].to)
                end += 1
            }
            if end - start > 1 {
                homes.append((PlaceID(times[start].place), times[start..<end].map(\.person).sorted()))
            }
            start = end
        }
        return homes
    }

    /// Where the person lives as far as is known, the latest first.
    func current(_ person: Int) -> [PlaceID] { current[person] }

    func isShared(_ place: PlaceID) -> Bool { shared.contains(place) }

    /// The latest home that two people both have now.
    func currentHome(of first: Int, and second: Int) -> PlaceID? {
        current[first].first { current[second].contains($0) }
    }

    /// True when they have one home now, or left their last known one at about one time and one of them has not been heard
    /// of since.
    func areTogether(_ first: Int, _ second: Int) -> Bool {
        if currentHome(of: first, and: second) != nil { return true }
        guard current[first].isEmpty || current[second].isEmpty else { return false }
        let lost = current[first].isEmpty ? first : second
        guard let last = stays[lost].first, let left = last.closed else { return false }
        let other = lost == first ? second : first
        return stays[other].contains { stay in
            guard stay.place == last.place, let end = stay.period.to else { return false }
            return abs(end.number - left.number) <= mostDaysMoving
        }
    }

    /// True when each has a home now, and not the same.
    func areApart(_ first: Int, _ second: Int) -> Bool {
        !current[first].isEmpty && !current[second].isEmpty && currentHome(of: first, and: second) == nil
    }

    /// The day on which the person is known to have left the place; nil when not, or not known.
    func left(_ place: PlaceID, _ person: Int) -> Day? {
        stays[person].first { $0.place == place && $0.isOver }?.period.to
    }

    /// The longest time for which two people had one home that is not shared by many, in days; nil when never.
    func daysTogether(_ first: Int, _ second: Int) -> Int? {
        var longest: Int?
        for stay in stays[first] where !shared.contains(stay.place) {
            for other in stays[second] where other.place == stay.place && other.period.overlaps(stay.period) {
                let from = [stay.period.from, other.period.from].compactMap { $0 }.max() ?? asAt.adding(days: -3650)
                let to = min(stay.period.to ?? asAt, other.period.to ?? asAt, asAt)
                longest = max(longest ?? 0, from.days(to: to))
            }
        }
        return longest
    }
}
