import Access
import EntityGraph
import Families
import GRDB
import Identity
import Records

/// One look at the network: what the reader asked to walk, in what the reader may see, and how what is found is described.
struct NetworkLook {
    let sight: NetworkSight
    let filter: LinkFilter
    private let leave: Leave
    private let live: LiveBatches

    /// - Throws: `invalid` for a query that names an unknown kind of link or is out of range.
    init(_ query: NetworkQuery, _ sight: NetworkSight, _ leave: Leave, _ db: Database) throws {
        self.sight = sight
        self.leave = leave
        live = try LiveBatches(db, covered: leave.covered)
        filter = try query.filter(sight)
    }

    func name(of entity: EntityID) -> String { sight.whole.names[entity] ?? "" }

    /// The graph's numbers of what a look begins at; those that are not there for the reader throw `notFound`.
    func positions(of centres: [NetworkCentre], _ db: Database) throws -> [Int] {
        var found: [Int] = []
        for centre in centres {
            var entities: [EntityID] = []
            switch centre {
            case .entity(let id): entities = [id]
            case .family(let id):
                entities = try Int64.fetchAll(
                    db, sql: "SELECT person FROM family_member WHERE family = ? ORDER BY person",
                    arguments: [id.rawValue]
                ).map { EntityID(.person, $0) }
            }
            let positions = try entities.compactMap(sight.position).filter { try isKnown($0, db) }
            guard !positions.isEmpty else { throw StorageError.missing("\(centre) in the network") }
            for position in positions where !found.contains(position) { found.append(position) }
        }
        return found
    }

    /// A person or place stands for itself; of anything else a reader knows only by a link or a report that may be shown.
    private func isKnown(_ position: Int, _ db: Database) throws -> Bool {
        let entity = sight.entities[position]
        if entity.type == .person || entity.type == .place { return true }
        let seen = LinkFilter(origins: sight.origins, hidden: sight.hidden)
        return try sight.graph.degree(of: position, through: seen) > 0
    }

    // MARK: - Describing

    /// What is found, without what turns out not to be there or not to be shown: and then without its links.
    func view(
        _ found: [(position: Int, distance: Int?)], centres: [Int], links: [Int], folds: [Int: [EntityType: Int]] = [:],
        paths: [LinkPath] = [], isCut: Bool = false, _ db: Database
    ) throws -> NetworkView {
        var entities: [NetworkEntity] = []
        for (position, distance) in found {
            let id = sight.entities[position]
            guard let (detail, mask) = try detail(of: id, db) else { continue }
            entities.append(
                NetworkEntity(
                    id: id, distance: distance, isCentre: centres.contains(position), detail: detail,
                    others: folds[position] ?? [:], mask: mask))
        }
        let shown = Set(entities.map(\.id))
        return NetworkView(
            entities: entities, links: joined(links).filter { shown.contains($0.first) && shown.contains($0.second) },
            paths: paths.map { NetworkPath(entities: $0.entities.map { sight.entities[$0] }, strength: $0.strength) }
                .filter { $0.entities.allSatisfy(shown.contains) },
            isCut: isCut, kinds: sight.whole.kinds, mask: entities.reduce(.nothing) { $0.union($1.mask) },
            leftOut: sight.leftOut)
    }

    private func detail(of id: EntityID, _ db: Database) throws -> (NetworkEntity.Detail, FieldMask)? {
        if id.type == .organisation || id.type == .programme { return (.name(name(of: id)), .nothing) }
        guard let attributes = try Attributes.entity(id, db), leave.filter.admits(attributes) else { return nil }
        let mask = leave.filter.mask(for: attributes)
        if let person = id.person {
            let viewing = Viewing(leave, about: attributes, live: live)
            return try Person.one(person, db).map { stored in
                (.person(try viewing.shown(stored, rules: .standard, db).masked(by: mask)), mask)
            }
        }
        if let place = id.place {
            return try Place.all(db, "WHERE id = ?", [place.rawValue]).first.map { place in
                var shown = place.masked(by: mask)
                shown.address = shown.address.shown
                return (.place(shown), mask)
            }
        }
        return try id.event.flatMap { try event($0, db) }.map { (.event($0.masked(by: mask)), mask) }
    }

    /// The event, or the first report of it that may be shown.
    private func event(_ id: EventID, _ db: Database) throws -> Event? {
        let reports = try Int64.fetchAll(
            db, sql: "SELECT report FROM repeated_report WHERE standing = ? ORDER BY report", arguments: [id.rawValue])
        for report in [id.rawValue] + reports {
            guard let event = try live.event(EventID(rawValue: report), db),
                var attributes = try Attributes.event(event, db)
            else { continue }
            let source = attributes.sources
            attributes.sources = []
            attributes.agency = nil
            if leave.filter.admits(attributes), (source ?? []).allSatisfy(leave.covered.contains) { return event }
        }
        return nil
    }

    /// Links of one kind between the same two, told once.
    private func joined(_ numbers: [Int]) -> [NetworkLink] {
        struct Key: Hashable {
            let first: Int
            let second: Int
            let kind: UInt8
        }
        var links: [Key: NetworkLink] = [:]
        for number in numbers {
            let link = sight.graph.link(number)
            let key = Key(first: link.source, second: link.target, kind: link.kind)
            var joined =
                links[key]
                ?? NetworkLink(
                    first: sight.entities[link.source], second: sight.entities[link.target],
                    kind: sight.whole.kinds[Int(link.kind)], periods: [], strength: 0, sources: [])
            joined.strength = max(joined.strength, link.strength.asWritten)
            joined.periods.append(Period(link))
            if case .source(let source) = sight.whole.origins[Int(link.origin)], !joined.sources.contains(source) {
                joined.sources.append(source)
            }
            links[key] = joined
        }
        return links.sorted { ($0.key.first, $0.key.second, $0.key.kind) < ($1.key.first, $1.key.second, $1.key.kind) }
            .map { _, link in
                var link = link
                link.periods = Period.joined(link.periods)
                link.sources.sort()
                return link
            }
    }
}

extension Period {
    init(_ link: Link) {
        self.init(
            from: link.from == Link.openStart ? nil : Day(number: link.from),
            to: link.to == Link.openEnd ? nil : Day(number: link.to))
    }

    /// In order, those that touch as one.
    static func joined(_ periods: [Period]) -> [Period] {
        var joined: [Period] = []
        let ordered = periods.sorted {
            ($0.from?.number ?? .min, $0.to?.number ?? .max) < ($1.from?.number ?? .min, $1.to?.number ?? .max)
        }
        for period in ordered {
            guard let last = joined.last, last.to == nil || (period.from?.number ?? .min) <= (last.to?.number ?? 0) + 1
            else {
                joined.append(period)
                continue
            }
            if let end = last.to { joined[joined.count - 1].to = period.to.map { max($0, end) } }
        }
        return joined
    }
}
