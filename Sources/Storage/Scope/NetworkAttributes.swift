import Access
import Families
import GRDB
import Identity
import Records

extension Attributes {
    /// Of an entity of the network. Its sources are not asked about here: a link is shown only where its own source is
    /// covered, and an entity only where such a link or record of it is.
    static func entity(_ id: EntityID, _ db: Database) throws -> ResourceAttributes? {
        var attributes: ResourceAttributes? =
            switch id.type {
            case .person: try id.person.flatMap { try person($0, db) }
            case .place: try id.place.flatMap { try place($0, db) }
            case .event: try id.event.flatMap { try reports(of: $0, db) }
            case .organisation, .programme: ResourceAttributes(families: [], sensitivity: .ordinary)
            }
        attributes?.sources = []
        attributes?.agency = nil
        return attributes
    }

    /// Of an event and every report that it stands for: held as closely as the most closely held of them.
    private static func reports(of id: EventID, _ db: Database) throws -> ResourceAttributes? {
        var joined: ResourceAttributes?
        let reports = try Int64.fetchAll(
            db, sql: "SELECT report FROM repeated_report WHERE standing = ? ORDER BY report", arguments: [id.rawValue])
        for report in [id.rawValue] + reports {
            guard let one = try event(EventID(rawValue: report), db) else { continue }
            guard var both = joined else {
                joined = one
                continue
            }
            both.families = (both.families ?? []).union(one.families ?? [])
            both.sensitivity = [both.sensitivity, one.sensitivity].compactMap(\.self).max()
            joined = both
        }
        return joined
    }
}

extension Attributes {
    /// Of what a look at the network begins at.
    static func centre(_ centre: NetworkCentre, _ db: Database) throws -> ResourceAttributes? {
        switch centre {
        case .entity(let id): return try entity(id, db)
        case .family(let id):
            var attributes = try family(id, db)
            attributes?.sources = []
            return attributes
        }
    }
}
