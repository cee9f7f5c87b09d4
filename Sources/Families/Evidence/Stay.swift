import Identity
import Records

/// What one record says of somebody at a home.
enum Sighting {
    /// Listed there from a day, nil when it is not known, and not struck off; whether as one of a household.
    case listed(from: Day?, inHousehold: Bool)
    /// Listed there until the day.
    case left(from: Day?, to: Day)
    /// Mentioned there on a day, or given as the address then by a record that is still in force.
    case seen(Day, inForce: Bool)

    init(_ residence: Residence, rules: FamilyRules, asAt: Day) {
        let period = residence.period
        if rules.addressAtStart.contains(residence.source.rawValue) {
            self = .seen(min(period.from ?? period.to ?? asAt, asAt), inForce: period.to.map { $0 >= asAt } ?? true)
        } else if let to = period.to, to == period.from || to >= asAt {
            // One day, or the whole time that an extract speaks for: it was at some time, at the latest on its last day.
            self = .seen(min(to == period.from ? to : period.from ?? to, asAt), inForce: false)
        } else if let to = period.to {
            self = .left(from: period.from, to: to)
        } else {
            self = .listed(from: period.from, inHousehold: residence.household != nil)
        }
    }
}

/// One person's time at one place, as all sources together give it.
struct Stay {
    var place: PlaceID
    /// From the first day on which any source has the person there; the end is set where it is over.
    var period: Period
    /// The latest day on which a listing that is not closed began.
    var listedSince: Day?
    /// True when such a listing is as one of a household.
    var isInHousehold = false
    /// The latest day on which a listing was closed.
    var closed: Day?
    /// The latest day on which a source mentions the person there.
    var seen: Day?
    /// True when a record that is still in force gives the address.
    var isInForce = false
    /// True when the person is known to live there no longer.
    var isOver = false

    init(place: PlaceID, _ sighting: Sighting) {
        self.place = place
        period = .unbounded
        var start: Day?
        switch sighting {
        case .listed(let from, _), .left(let from, _): start = from
        case .seen(let day, _): start = day
        }
        period.from = start
        add(sighting)
    }

    mutating func add(_ sighting: Sighting) {
        switch sighting {
        case .listed(let from, let inHousehold):
            begin(from)
            listedSince = max(listedSince ?? Day(number: .min), from ?? Day(number: .min))
            isInHousehold = isInHousehold || inHousehold
        case .left(let from, let to):
            begin(from)
            closed = max(closed ?? to, to)
        case .seen(let day, let inForce):
            begin(day)
            seen = max(seen ?? day, day)
            isInForce = isInForce || inForce
        }
    }

    private mutating func begin(_ day: Day?) {
        guard let day else { return }
        period.from = min(period.from ?? day, day)
    }

    /// The day of the latest evidence that the person came to be here, or was.
    var evidenced: Day { max(listedSince ?? Day(number: .min), seen ?? Day(number: .min), closed ?? Day(number: .min)) }
}
