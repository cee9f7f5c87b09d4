public import Records

/// A person at a place over one stretch of time, as all records together tell it.
public struct Stay: Hashable, Sendable {
    /// Whether somebody lives at a place on a day.
    public enum Standing: String, Hashable, Sendable {
        case current, former
        /// No record dates the stay, or what dates its end is merely that an extract speaks for no later day.
        case notKnown = "not_known"
    }

    public var place: PlaceID
    public var period: Period
    /// In order of id.
    public var records: [RecordID]
    /// The source of each of the records.
    public var sourceOfRecord: [SourceID]
    /// Whether the period ends only where the extracts that tell of it do.
    public var endsWithExtract: Bool

    public init(
        place: PlaceID, period: Period, records: [RecordID], sourceOfRecord: [SourceID], endsWithExtract: Bool = false
    ) {
        self.place = place
        self.period = period
        self.records = records
        self.sourceOfRecord = sourceOfRecord
        self.endsWithExtract = endsWithExtract
    }

    /// In order of id.
    public var sources: [SourceID] { Set(sourceOfRecord).sorted() }

    public func standing(on day: Day) -> Standing {
        if let to = period.to { return to >= day ? .current : endsWithExtract ? .notKnown : .former }
        if let from = period.from { return from <= day ? .current : .notKnown }
        return .notKnown
    }
}

extension Stay {
    /// Days between two statements of one home that are still one stay: a school year's summer.
    private static let mostGap: Int32 = 92

    /// One person's residences put together: those of one place that overlap, or follow one another within a summer, are one
    /// stay. What no record dates is one with the place's first dated stay. The latest stay comes first.
    ///
    /// - Parameters:
    ///   - residences: of one person, in any order.
    ///   - spoken: what their batches speak for. The default takes every period at its word.
    public static func all(_ residences: [Residence], spoken: SpokenPeriods = .none) -> [Stay] {
        var stays: [Stay] = []
        for (place, own) in Dictionary(grouping: residences, by: \.place) {
            let dated = own.filter { $0.period != .unbounded }.sorted { left, right in
                let starts = (start(left.period), start(right.period))
                return starts.0 == starts.1 ? left.record < right.record : starts.0 < starts.1
            }
            var here: [(period: Period, members: [Residence])] = []
            for residence in dated {
                if let last = here.last, reaches(last.period, residence.period) {
                    here[here.count - 1].period = last.period.hull(residence.period)
                    here[here.count - 1].members.append(residence)
                } else {
                    here.append((residence.period, [residence]))
                }
            }
            let undated = own.filter { $0.period == .unbounded }
            if here.isEmpty { here = [(.unbounded, undated)] } else { here[0].members += undated }
            stays += here.map { period, members in
                let members = members.sorted { $0.record < $1.record }
                return Stay(
                    place: place, period: period, records: members.map(\.record),
                    sourceOfRecord: members.map(\.source),
                    endsWithExtract: members.contains {
                        $0.period.to == period.to && spoken.isOfBatch($0.period, of: $0.record)
                    })
            }
        }
        return stays.sorted { left, right in
            let ends = (end(left.period), end(right.period))
            if ends.0 != ends.1 { return ends.0 > ends.1 }
            let starts = (start(left.period), start(right.period))
            return starts.0 == starts.1 ? left.place < right.place : starts.0 > starts.1
        }
    }

    private static func reaches(_ earlier: Period, _ later: Period) -> Bool {
        guard let to = earlier.to else { return true }
        return start(later) <= Int64(to.number) + Int64(mostGap)
    }

    private static func start(_ period: Period) -> Int64 { Int64(period.from?.number ?? period.to?.number ?? .min) }

    /// What has no end at all is later than anything; what no record dates is earlier.
    private static func end(_ period: Period) -> Int64 {
        if let to = period.to { return Int64(to.number) }
        return period.from == nil ? .min : .max
    }
}
