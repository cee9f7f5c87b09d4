/// A stay at a property whose dates a record states.
struct DatedStay: Hashable {
    var property: Int32
    /// Days since 1970.
    var from: Int32
    var to: Int32

    /// The end of a stay that no record states.
    static let open: Int32 = .max / 2

    /// The day on which it ended at the earliest as all of a person's stays tell: a source that lists somebody still where
    /// another says that they have left is behind.
    func end(among stays: [DatedStay]) -> Int32 {
        var end = to
        for stay in stays where stay.property == property && stay.to >= from { end = min(end, stay.to) }
        return end
    }
}

/// How two persons' dated stays fit one life.
enum StayAgreement {
    case notKnown
    /// One moved out of one home at about the time when the other moved into another.
    case successive
    /// …on the very day, or the day before.
    case consecutive
    /// Both lived at different homes at one time, for longer than a move takes.
    case simultaneous

    private static let moveDays: Int32 = 35
    private static let overlapDays: Int32 = 100

    /// - Parameters:
    ///   - homes: all homes of the one, dated or not.
    ///   - otherHomes: all homes of the other.
    static func of(_ stays: [DatedStay], homes: Tally, _ otherStays: [DatedStay], homes otherHomes: Tally) -> Self {
        var result = StayAgreement.notKnown
        for a in stays {
            for b in otherStays where a.property != b.property {
                let begun = max(a.from, b.from)
                if min(a.to, b.to) - begun > overlapDays,
                    min(a.end(among: stays), b.end(among: otherStays)) - begun > overlapDays
                {
                    // Not when one of them is a home of both: then the dates of one are not to be relied upon.
                    if !homes.contains(b.property), !otherHomes.contains(a.property) { return .simultaneous }
                }
                let gap = min(abs(a.to - b.from), abs(b.to - a.from))
                if gap <= 1 {
                    result = .consecutive
                } else if gap <= moveDays, result == .notKnown {
                    result = .successive
                }
            }
        }
        return result
    }
}
