public import Records

/// The time that each batch speaks for, which a record bears when its row does not say when the person lived at the address.
///
/// That an extract ends says nothing of anybody in it moving out: a stay that ends with its batch is not over, and is not
/// known to go on either.
public struct SpokenPeriods: Hashable, Sendable {
    private let ofBatch: [BatchID: Period]

    /// Takes every period at its word.
    public static let none = SpokenPeriods([:])

    public init(_ ofBatch: [BatchID: Period]) { self.ofBatch = ofBatch }

    /// Whether a period is merely that of the record's batch.
    public func isOfBatch(_ period: Period, of record: RecordID) -> Bool {
        period.to != nil && ofBatch[record.origin.batch] == period
    }

    /// The residences as they are known on a day: those that end with their batch before it, and for no other reason, last
    /// until the day.
    ///
    /// - Complexity: O(*n*), and O(1) when every batch speaks for the day.
    public func carried(_ residences: [Residence], to day: Day) -> [Residence] {
        let over = ofBatch.filter { ($0.value.to ?? day) < day }
        if over.isEmpty { return residences }
        var carried = residences
        for index in carried.indices
        where carried[index].period.to.map({ $0 < day }) == true
            && over[carried[index].record.origin.batch] == carried[index].period
        {
            carried[index].period.to = day
        }
        return carried
    }
}
