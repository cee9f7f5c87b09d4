import Foundation
import Identity
import Records
import Storage

/// The records of an increment with the addresses by which places are told: new ones as the gazetteer knows them, earlier
/// ones as their places do.
struct StandingAddresses {
    let standing: [PersonRecord]
    let added: [PersonRecord]
    /// What the gazetteer says of the new records. Nil without one.
    let matched: MatchedAddresses?

    init(_ change: LinkageIncrement, in workspace: Workspace) throws(OperationError) {
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
        let found = try GazetteerFile.matched(change.added, in: workspace)
        added = found?.applied(to: change.added) ?? change.added
        matched = found
    }
}
