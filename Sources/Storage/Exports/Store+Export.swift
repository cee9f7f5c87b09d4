public import Access
import GRDB
public import Identity
public import Records

/// Records taken out of the store, and whose they are.
public struct RecordExport: Sendable {
    /// In order of id; those that the grant does not reach are not among them.
    public var records: [PersonRecord]
    public var people: [RecordID: PersonID]
}

extension Store {
    /// Every live record that the grant reaches. For `.export` on the list of records. The audit entry counts them and
    /// names the batches.
    public func exportRecords(under grant: consuming AccessGrant) async throws -> RecordExport {
        let leave = try Leave(grant, for: [.export], of: [.record])
        return try await show(leave) { db in
            let live = try LiveBatches(db, covered: leave.covered)
            var export = RecordExport(records: [], people: [:])
            let hidden = Set(try Int64.fetchAll(db, sql: "SELECT record FROM hidden_record_address"))
            for var record in try live.records(db) {
                if hidden.contains(record.id.rawValue) { record.address?.isConfidential = true }
                guard let attributes = try Attributes.record(record.id, db), leave.admits(part: attributes) else {
                    continue
                }
                export.records.append(record.masked(by: leave.mask(for: attributes)))
                let person = try Int64.fetchOne(
                    db, sql: "SELECT person FROM person_assignment WHERE record = ?", arguments: [record.id.rawValue])
                export.people[record.id] = person.map { PersonID($0) }
            }
            return Shown(export, ids: live.batches.map { "batch:\($0.id)" }, count: export.records.count)
        }
    }
}
