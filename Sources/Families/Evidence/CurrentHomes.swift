import Identity
import Records

/// Which of a person's stays are homes now.
struct CurrentHomes {
    /// Those that are over end, on the last day known or before the next arrival; the latest first.
    private(set) var stays: [Stay]
    private(set) var current: [PlaceID] = []

    init(_ all: [Stay], isChild: Bool, rules: FamilyRules, asAt: Day) {
        stays = all.sorted { left, right in
            if left.evidenced != right.evidenced { return left.evidenced > right.evidenced }
            return left.place < right.place
        }
        let never = Day(number: .min)
        let listed = stays.filter { $0.listedSince != nil }.sorted { left, right in
            let a = left.listedSince ?? never
            let b = right.listedSince ?? never
            return a == b ? left.place < right.place : a > b
        }
        var homes: [Stay] = []
        if let main = listed.first {
            let arrived = main.listedSince ?? never
            for stay in listed {
                let isLate = (stay.listedSince ?? never).adding(days: rules.mostDaysMoving) >= arrived
                if stay.place == main.place || isLate || (isChild && stay.isInHousehold) { homes.append(stay) }
            }
            // Seen elsewhere since, where no register ever struck the person off.
            for stay in stays where stay.listedSince == nil && stay.closed == nil {
                if let seen = stay.seen, seen > arrived.adding(days: rules.mostDaysMoving), isRecent(seen, rules, asAt)
                {
                    homes.append(stay)
                }
            }
        } else {
            let oldest = stays.compactMap(\.closed).max() ?? never
            let open = stays.filter { $0.closed == nil && ($0.seen ?? never) > oldest }
            if let latest = open.first {
                homes = open.filter { stay in
                    guard let seen = stay.seen else { return false }
                    return stay.place == latest.place || seen >= (latest.period.from ?? never)
                }
                if !homes.contains(where: { $0.isInForce || isRecent($0.seen ?? never, rules, asAt) }) { homes = [] }
            } else if let latest = stays.first, latest.seen.map({ isRecent($0, rules, asAt) }) ?? false,
                latest.seen ?? never > latest.closed ?? never
            {
                homes = [latest]
            }
        }
        current = homes.map(\.place)
        close(homes)
    }

    private func isRecent(_ day: Day, _ rules: FamilyRules, _ asAt: Day) -> Bool {
        day >= asAt.adding(days: -rules.homeCurrentDays)
    }

    /// Ends the stays that are no longer homes.
    private mutating func close(_ homes: [Stay]) {
        let arrival = homes.compactMap { $0.period.from }.max()
        for index in stays.indices where !current.contains(stays[index].place) {
            stays[index].isOver = true
            let last = max(stays[index].closed ?? Day(number: .min), stays[index].seen ?? Day(number: .min))
            let known = last.number == Day(number: .min).number ? stays[index].listedSince : last
            // Listed still where the person lives no longer: until the day of the arrival elsewhere.
            let end =
                stays[index].listedSince == nil
                ? known : max(known ?? Day(number: .min), arrival ?? known ?? Day(number: .min))
            stays[index].period.to = end.map { max($0, stays[index].period.from ?? $0) }
        }
    }
}
