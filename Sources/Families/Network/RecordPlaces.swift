import Identity
import Records

/// Whose each record is and which home it states, in sorted lists: 24 bytes a record.
struct RecordPlaces {
    private let assigned: SortedNumbers
    private let people: [UInt32]
    private let housed: SortedNumbers
    private let homes: [UInt32]

    init(
        _ assignments: [PersonAssignment], _ residences: [Residence], people: SortedNumbers, places: SortedNumbers
    ) {
        var pairs: [(record: Int64, place: UInt32)] = assignments.compactMap { one in
            people.place(of: one.person.rawValue).map { (one.record.rawValue, UInt32($0)) }
        }
        (assigned, self.people) = Self.lists(&pairs)
        pairs = residences.compactMap { one in
            places.place(of: one.place.rawValue).map { (one.record.rawValue, UInt32($0)) }
        }
        (housed, homes) = Self.lists(&pairs)
    }

    func person(of record: RecordID) -> Int? { assigned.place(of: record.rawValue).map { Int(people[$0]) } }

    func home(of record: RecordID) -> Int? { housed.place(of: record.rawValue).map { Int(homes[$0]) } }

    /// Sorted by record, the first of repeats.
    private static func lists(_ pairs: inout [(record: Int64, place: UInt32)]) -> (SortedNumbers, [UInt32]) {
        let isSorted = zip(pairs, pairs.dropFirst()).allSatisfy { $0.record < $1.record }
        if !isSorted {
            pairs.sort { ($0.record, $0.place) < ($1.record, $1.place) }
            var kept = 0
            for pair in pairs where kept == 0 || pairs[kept - 1].record != pair.record {
                pairs[kept] = pair
                kept += 1
            }
            pairs.removeLast(pairs.count - kept)
        }
        return (SortedNumbers(pairs.map(\.record)), pairs.map(\.place))
    }
}
