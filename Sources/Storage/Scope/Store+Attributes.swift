public import Access
import Families
import Identity
import Records

extension Store {
    /// What the policy must know of a thing before it can decide: whose families, how closely held, whose, from which
    /// sources. It needs no grant, since the grant comes of it; it is for the policy only, and holds no person's data.
    ///
    /// Nil when there is no such thing. A pair's id is that of ``PairID``, a finding's that of ``FindingID``.
    public func attributes(of kind: ResourceKind, id: String) async throws -> ResourceAttributes? {
        try await facts { db in
            if kind == .source { return try Attributes.source(id, db) }
            if kind == .network { return try NetworkCentre(id).flatMap { try Attributes.centre($0, db) } }
            if kind == .pair { return try PairID(id).flatMap { try Attributes.pair($0, db) } }
            if kind == .finding { return try FindingID(id).flatMap { try Attributes.finding($0, db) } }
            guard let number = Int64(id) else { return nil }
            return switch kind {
            case .person: try Attributes.person(PersonID(number), db)
            case .family: try Attributes.family(FamilyID(number), db)
            case .place: try Attributes.place(PlaceID(number), db)
            case .record where number > 0: try Attributes.record(RecordID(rawValue: number), db)
            case .event where number > 0: try Attributes.event(EventID(rawValue: number), db)
            case .batch: try Attributes.batch(BatchID(number), db)
            default: nil
            }
        }
    }
}
