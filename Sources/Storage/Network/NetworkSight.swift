import Access
import EntityGraph
import Families
import GRDB
import Identity
import Records

/// The network as one reader sees it: what the grant hides is not in it, so that nothing that is counted, walked or folded can
/// tell of it.
///
/// Where a reader sees nearly all, the hidden entities are left out of every walk. Where a reader sees little, such as a
/// caseload, what is seen is cut out into a graph of its own.
struct NetworkSight {
    let whole: StoredNetwork
    /// Sorted; a position is the graph's number of the entity.
    let entities: [EntityID]
    let graph: LinkGraph
    let origins: OriginSet
    let hidden: EntitySet
    /// Sources of which no link is shown, in order.
    let leftOut: [SourceID]

    /// - Parameter centres: what the look begins at. Of people whom a block keeps apart from others only these are in the
    ///   network, and of two who are kept apart the first: no walk leads from one to the other.
    init(
        _ whole: StoredNetwork, _ shelf: NetworkShelf, around centres: [NetworkCentre], _ leave: Leave, _ db: Database
    ) throws {
        self.whole = whole
        let shut = try Self.shut(centres, db)
        let rule = SightRule(leave)
        let untold = try Self.untold(whole, rule, db)
        let (origins, leftOut) = try Self.origins(whole, leave, rule, db)
        self.origins = origins
        self.leftOut = leftOut
        if rule.showsStrangers {
            let hidden = try rule.exceptions(db).filter { try !rule.admits($0, db) } + shut
            self.hidden = EntitySet(hidden.compactMap(whole.position))
            entities = whole.entities
            graph = try shelf.graph(of: whole, without: untold)
        } else {
            let seen = try rule.exceptions(db).filter { try rule.admits($0, db) && !shut.contains($0) }
                .compactMap(whole.position)
            hidden = .none
            (entities, graph) = try Self.cut(seen, of: whole, origins, without: Set(untold))
        }
    }

    func position(of entity: EntityID) -> Int? {
        guard let position = whole.position(of: entity) else { return nil }
        if entities.count == whole.entities.count { return hidden.contains(position) ? nil : position }
        return entities.firstIndex(of: entity)
    }

    /// People of whom there is a block, but for those whom the look begins at.
    private static func shut(_ centres: [NetworkCentre], _ db: Database) throws -> Set<EntityID> {
        let blocked = try BlockedPeople(db)
        if blocked.isEmpty { return [] }
        var asked: [PersonID] = []
        for centre in centres {
            switch centre {
            case .entity(let id): if let person = id.person { asked.append(person) }
            case .family(let id):
                asked += try Int64.fetchAll(
                    db, sql: "SELECT person FROM family_member WHERE family = ? ORDER BY person",
                    arguments: [id.rawValue]
                ).map { PersonID($0) }
            }
        }
        return Set(blocked.all.map { EntityID($0) }).subtracting(blocked.together(asked).map { EntityID($0) })
    }

    /// The sources whose links may be shown: an agreement covers them, all that they stated is still loaded, and they are not
    /// held more closely than the reader may see.
    private static func origins(
        _ network: StoredNetwork, _ leave: Leave, _ rule: SightRule, _ db: Database
    ) throws -> (OriginSet, [SourceID]) {
        let live = try LiveBatches(db, covered: leave.covered)
        let built = try String.fetchOne(db, sql: "SELECT batches FROM network").map { text in
            try JSONText.decode([Int64].self, text).map { BatchID($0) }
        }
        let everyLive = try LiveBatches(db, covered: nil)
        var gone: Set<SourceID> = []
        for batch in built ?? [] where everyLive[batch] == nil {
            if let source = try String.fetchOne(
                db, sql: "SELECT source FROM batch WHERE id = ?", arguments: [batch.rawValue])
            {
                gone.insert(SourceID(source))
            }
        }
        var origins = OriginSet.none
        var leftOut = Set(live.leftOut).union(gone)
        for (number, origin) in network.origins.enumerated() {
            guard case .source(let source) = origin, let code = UInt8(exactly: number) else { continue }
            let rank = try Int.fetchOne(
                db, sql: "SELECT sensitivity FROM source WHERE id = ?", arguments: [source.rawValue])
            guard let rank, leave.covered.contains(source.rawValue), !gone.contains(source),
                rule.admits(source: try Attributes.sensitivity(rank))
            else {
                leftOut.insert(source)
                continue
            }
            origins.insert(code)
        }
        for (number, origin) in network.origins.enumerated() where origin == .derived && leftOut.isEmpty {
            if let code = UInt8(exactly: number) { origins.insert(code) }
        }
        return (origins, leftOut.sorted())
    }

    /// The links that would tell of an event that is itself held too closely: whatever its source says of its people on its
    /// days. Sorted.
    private static func untold(_ network: StoredNetwork, _ rule: SightRule, _ db: Database) throws -> [Int] {
        var untold: Set<Int> = []
        for id in try rule.hiddenEvents(db) {
            let live = try LiveBatches(db, covered: nil)
            guard let event = try live.event(id, db),
                let number = network.origins.firstIndex(of: .source(event.source)), let origin = UInt8(exactly: number)
            else { continue }
            let last = event.isOpen ? Int32.max : (event.end ?? event.start).number
            let filter = LinkFilter(
                origins: OriginSet([origin]), days: event.start.number...max(event.start.number, last))
            for part in try Viewing.parts(of: event, db) {
                guard let position = network.position(of: EntityID(part.person)) else { continue }
                untold.formUnion(try network.graph.neighbours(of: position, through: filter).map(\.link))
            }
        }
        return untold.sorted()
    }

    /// A graph of some entities alone, with the organisations and programmes that a visible link of theirs leads to.
    private static func cut(
        _ seen: [Int], of network: StoredNetwork, _ origins: OriginSet, without untold: Set<Int>
    ) throws -> ([EntityID], LinkGraph) {
        let filter = LinkFilter(origins: origins)
        var kept = Set(seen)
        var links: Set<Int> = []
        let open: Set<EntityType> = [.organisation, .programme]
        for entity in seen {
            for (other, link) in try network.graph.neighbours(of: entity, through: filter) where !untold.contains(link)
            {
                if !kept.contains(other) {
                    guard open.contains(network.entities[other].type) else { continue }
                    kept.insert(other)
                }
                links.insert(link)
            }
        }
        let order = kept.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var builder = try GraphBuilder(entityTypes: order.map(network.graph.type), expectedLinks: links.count)
        for number in links.sorted() {
            var link = network.graph.link(number)
            guard let source = numbers[link.source], let target = numbers[link.target] else { continue }
            link.source = source
            link.target = target
            try builder.add(link)
        }
        return (order.map { network.entities[$0] }, try builder.graph())
    }
}
