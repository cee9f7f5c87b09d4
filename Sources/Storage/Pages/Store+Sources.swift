public import Access
import GRDB
import Identity
public import Records

// One record, event or place, with where it was read.

extension Store {
    /// One record. For `.read` or `.explain` on it.
    public func record(_ id: RecordID, under grant: consuming AccessGrant) async throws -> RecordView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.record], id: id.description)
        return try await show(leave) { db in
            guard let view = try Self.record(id, leave, db) else {
                return Shown(refused: .missing("record"), ids: [id.description])
            }
            return Shown(view, ids: [id.description], people: view.person.map { [$0.description] } ?? [])
        }
    }

    /// One event. For `.read` or `.explain` on it.
    public func event(_ id: EventID, under grant: consuming AccessGrant) async throws -> EventView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.event], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.event(id, db), leave.admits(part: attributes) else {
                return Shown(refused: .missing("event"), ids: [id.description])
            }
            let viewing = try Viewing(leave, about: attributes, db)
            guard let event = try viewing.live.event(id, db), let row = viewing.live.row(of: id.origin) else {
                return Shown(refused: .missing("event"), ids: [id.description])
            }
            let stated = try Viewing.parts(of: event, db)
            let listed = Set(try BlockedPeople(db).together(stated.map(\.person)))
            let parts = stated.filter { listed.contains($0.person) }
            let view = EventView(event: event.masked(by: viewing.mask), row: row, people: parts, mask: viewing.mask)
            return Shown(view, ids: [id.description], people: Set(parts.map(\.person)).sorted().map(\.description))
        }
    }

    /// A record as the leave lets it be shown; nil when there is none that it reaches.
    static func record(_ id: RecordID, _ leave: Leave, _ db: Database) throws -> RecordView? {
        guard let attributes = try Attributes.record(id, db), leave.admits(part: attributes) else { return nil }
        let viewing = try Viewing(leave, about: attributes, db)
        guard let record = try viewing.live.record(id, db), let row = viewing.live.row(of: id.origin) else {
            return nil
        }
        let person = try Int64.fetchOne(
            db, sql: "SELECT person FROM person_assignment WHERE record = ?", arguments: [id.rawValue])
        return RecordView(
            record: record.masked(by: viewing.mask), row: row, person: person.map { PersonID($0) }, mask: viewing.mask)
    }
}
