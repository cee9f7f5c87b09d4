import EntityGraph
import Families
import Records

extension NetworkQuery {
    /// - Throws: `invalid` naming what is wrong and what would do.
    func filter(_ sight: NetworkSight) throws(StorageError) -> LinkFilter {
        guard (1...6).contains(depth) else { throw StorageError(.invalid, "The depth must be 1 to 6.") }
        guard (0...1).contains(leastStrength) else {
            throw StorageError(.invalid, "The least strength must be from 0 to 1.")
        }
        guard hubDegree >= 1, (1...Self.mostEntities).contains(limit) else {
            throw StorageError(
                .invalid, "A hub has at least 1 link, and at most \(Self.mostEntities) entities are shown.")
        }
        guard (opened ?? []).count <= Self.mostOpened else {
            throw StorageError(.invalid, "At most \(Self.mostOpened) entities are opened; close some, or start again.")
        }
        var filter = LinkFilter(
            origins: sight.origins, leastStrength: Float(leastStrength), hubDegree: hubDegree, hidden: sight.hidden)
        if let kinds {
            filter.kinds = 0
            for kind in kinds { filter.kinds |= 1 << UInt64(try Self.number(of: kind, sight.whole.kinds)) }
        }
        if let types {
            filter.entityTypes = types.reduce(into: 0) { $0 |= 1 << UInt64($1.code) }
        }
        if let from = period.from, let to = period.to, to < from {
            throw StorageError(.invalid, "The period ends before it starts.")
        }
        if period != .unbounded {
            filter.days = (period.from?.number ?? .min)...(period.to?.number ?? .max)
        }
        return filter
    }

    private static func number(of kind: String, _ kinds: [LinkKind]) throws(StorageError) -> Int {
        guard let number = kinds.firstIndex(where: { $0.kind == kind }) else {
            throw StorageError(
                .invalid,
                "'\(kind)' is no kind of link here; \(NearestWord.advice(for: kind, among: kinds.map(\.kind))).")
        }
        return number
    }
}
