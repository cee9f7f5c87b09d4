public import Records

/// One unbroken stay of a person at a place, as all records together tell it.
public struct Occupancy: Hashable, Sendable, Codable {
    public var person: PersonID
    public var place: PlaceID
    /// From the first day that any record states to the last; nil at an end that none states.
    public var period: Period
    /// In order.
    public var sources: [SourceID]
    /// In order.
    public var records: [RecordID]
    /// The sources' own keys of the households that the person was in there, in order.
    public var households: [String]
    /// How many other stays at the place were at the same time.
    public var overlapping: Int
    /// Whether the period ends only where an extract that tells of it does.
    public var endsWithExtract = false

    /// Whether the person lives there on a day, as far as is known.
    public func standing(on day: Day) -> Stay.Standing {
        if period.contains(day) { return .current }
        return endsWithExtract && period.to.map { $0 < day } == true ? .notKnown : .former
    }

    /// The stays at one place, the current and latest first, then by person. Statements of one person that overlap or are
    /// no more than `gapDays` apart are one stay.
    ///
    /// - Parameters:
    ///   - gapDays: the default is 90: most extracts come once a term.
    ///   - spoken: what the batches speak for. The default takes every period at its word.
    /// - Complexity: O(*n* log *n*) in the residences.
    public static func stays(
        _ residences: [Residence], gapDays: Int = 90, spoken: SpokenPeriods = .none
    ) -> [Occupancy] {
        let sorted = residences.sorted { left, right in
            if left.person != right.person { return left.person < right.person }
            if left.place != right.place { return left.place < right.place }
            let starts = (left.period.from?.number ?? .min, right.period.from?.number ?? .min)
            return starts.0 == starts.1 ? left.record < right.record : starts.0 < starts.1
        }
        var stays: [Occupancy] = []
        for residence in sorted {
            if let last = stays.last, last.person == residence.person, last.place == residence.place,
                last.reaches(residence.period, gapDays: gapDays)
            {
                stays[stays.count - 1].take(residence, spoken)
            } else {
                stays.append(Occupancy(residence, spoken))
            }
        }
        for index in stays.indices {
            stays[index].sources = Set(stays[index].sources).sorted()
            stays[index].households = Set(stays[index].households).sorted()
            stays[index].records.sort()
        }
        countOverlaps(&stays)
        return stays.sorted { left, right in
            let ends = (left.period.to?.number ?? .max, right.period.to?.number ?? .max)
            if ends.0 != ends.1 { return ends.0 > ends.1 }
            let starts = (left.period.from?.number ?? .min, right.period.from?.number ?? .min)
            if starts.0 != starts.1 { return starts.0 > starts.1 }
            return left.person < right.person
        }
    }

    private init(_ residence: Residence, _ spoken: SpokenPeriods) {
        person = residence.person
        place = residence.place
        period = residence.period
        sources = [residence.source]
        records = [residence.record]
        households = residence.household.map { [$0] } ?? []
        overlapping = 0
        endsWithExtract = spoken.isOfBatch(residence.period, of: residence.record)
    }

    private func reaches(_ other: Period, gapDays: Int) -> Bool {
        guard let end = period.to, let start = other.from else { return true }
        return start <= end.adding(days: gapDays)
    }

    private mutating func take(_ residence: Residence, _ spoken: SpokenPeriods) {
        // The statements come in order of their starts; a stay without a start is the first of all.
        if let end = period.to {
            let isOfBatch = spoken.isOfBatch(residence.period, of: residence.record)
            if let other = residence.period.to, other >= end {
                endsWithExtract = isOfBatch || (other == end && endsWithExtract)
            }
            period.to = residence.period.to.map { max($0, end) }
        }
        sources.append(residence.source)
        records.append(residence.record)
        if let household = residence.household { households.append(household) }
    }

    /// Of *n* stays, those that neither end before this one starts nor start after it ends, but for itself.
    private static func countOverlaps(_ stays: inout [Occupancy]) {
        let byPlace = Dictionary(grouping: stays.indices) { stays[$0].place }
        for indices in byPlace.values {
            let starts = indices.map { stays[$0].period.from?.number ?? .min }.sorted()
            let ends = indices.map { stays[$0].period.to?.number ?? .max }.sorted()
            for index in indices {
                let from = stays[index].period.from?.number ?? .min
                let to = stays[index].period.to?.number ?? .max
                let endedBefore = ends.partitioningIndex { $0 >= from }
                let startedAfter = starts.count - starts.partitioningIndex { $0 > to }
                stays[index].overlapping = max(0, indices.count - endedBefore - startedAfter - 1)
            }
        }
    }
}

extension [Int32] {
    /// The first place at which the condition holds, where it holds from there on.
    fileprivate func partitioningIndex(where holds: (Int32) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
