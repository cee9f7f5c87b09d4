import Identity
import Records
import Storage

/// The records of an increment with the addresses by which places are told: new ones as the gazetteer knows them, earlier
/// ones as their places do.
struct StandingAddresses {
    let standing: [PersonRecord]
    let added: [PersonRecord]
    /// Both, in order of id.
    let all: [PersonRecord]
    /// What the gazetteer says of the new records. Nil without one.
    let matched: MatchedAddresses?
    /// The same by position in ``all``.
    let matchedAmongAll: MatchedAddresses?

    init(_ change: LinkageIncrement, gazetteer: Gazetteer?) {
        let addresses = Dictionary(uniqueKeysWithValues: change.places.map { ($0.id, $0.address) })
        let places = Dictionary(
            change.residences.map { ($0.record, $0.place) }, uniquingKeysWith: { first, _ in first })
        standing = change.standing.map { record in
            guard let address = record.address, let place = places[record.id], let known = addresses[place] else {
                return record
            }
            var record = record
            record.address = address.standardised(as: known)
            return record
        }
        var new = change.added
        var found = gazetteer.map { MatchedAddresses(new, in: $0) }
        found?.apply(to: &new)
        matched = found
        added = new
        all = (standing + added).sorted { $0.id < $1.id }
        let positions = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
        matchedAmongAll = matched?.moved(to: new.compactMap { positions[$0.id] }, of: all.count)
    }
}
