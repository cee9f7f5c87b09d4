import Linkage
public import Records

/// The addresses of records as a gazetteer knows them: what each was matched to, each distinct address once.
public struct MatchedAddresses: Sendable {
    /// What the gazetteer says of each distinct address, in the order in which records first state them.
    public let matches: [AddressMatch]
    /// For each record its place in ``matches``; −1 where it states no address.
    public let matchOfRecord: [Int32]
    /// See ``Gazetteer/rowsLeftOut``.
    public let gazetteerRowsLeftOut: Int
    /// What to put in the place of each distinct address, so that records which state it share it; empty once it is done.
    private var standard: [Address]

    /// Addresses are matched in lots of this many.
    private static let lot = 512

    /// - Parameter threads: the most cores to use; the outcome does not depend on it. The default (nil) is all.
    /// - Complexity: one match a distinct address.
    public init(_ records: [PersonRecord], in gazetteer: Gazetteer, threads: Int? = nil) {
        let distinct = DistinctAddresses(count: records.count) { records[$0].address }
        let firsts = distinct.firsts
        let lots = (firsts.count + Self.lot - 1) / Self.lot
        let found = Workers.map(lots, threads: threads ?? Workers.activeCores) { lot in
            firsts[lot * Self.lot..<min(firsts.count, (lot + 1) * Self.lot)].map { first in
                let address = records[Int(first)].address ?? Address(raw: "")
                let match = gazetteer.match(address)
                let isContradicted = match.statedProblem == .contradictsAddress
                let listed = isContradicted ? nil : match.uprn.flatMap { gazetteer.address(of: $0) }
                return (match, listed.map { address.standardised(as: $0) } ?? address)
            }
        }
        matchOfRecord = distinct.places
        matches = found.flatMap { $0.map(\.0) }
        standard = found.flatMap { $0.map(\.1) }
        gazetteerRowsLeftOut = gazetteer.rowsLeftOut
    }

    private init(_ matches: [AddressMatch], _ matchOfRecord: [Int32], rowsLeftOut: Int, standard: [Address]) {
        self.matches = matches
        self.matchOfRecord = matchOfRecord
        gazetteerRowsLeftOut = rowsLeftOut
        self.standard = standard
    }

    /// The same of more records, of which those matched stand at these positions; the others state no address here.
    public func moved(to positions: [Int], of count: Int) -> MatchedAddresses {
        var moved = [Int32](repeating: -1, count: count)
        for (position, match) in zip(positions, matchOfRecord) { moved[position] = match }
        return MatchedAddresses(matches, moved, rowsLeftOut: gazetteerRowsLeftOut, standard: standard)
    }

    /// What a record's address was matched to; nil where it states none.
    public func match(ofRecord record: Int) -> AddressMatch? {
        let place = matchOfRecord[record]
        return place < 0 ? nil : matches[Int(place)]
    }

    /// The records with the gazetteer's address in place of theirs, where the match is exact or strong. What was written
    /// stays in `raw`; the periods stay as they are; an address that contradicts the UPRN beside it is left alone.
    public func applied(to records: [PersonRecord]) -> [PersonRecord] {
        var applied = records
        var once = self
        once.apply(to: &applied)
        return applied
    }

    /// As ``applied(to:)``, in place and once: then the gazetteer's addresses stand in the records.
    public mutating func apply(to records: inout [PersonRecord]) {
        for (index, place) in matchOfRecord.enumerated() where place >= 0 {
            records[index].address = standard[Int(place)]
        }
        standard = []
    }
}

extension Address {
    /// This address in the gazetteer's parts, with its own text, and as confidential as it was.
    package func standardised(as listed: Address) -> Address {
        var standard = listed
        standard.raw = raw
        standard.isConfidential = isConfidential
        return standard
    }
}
