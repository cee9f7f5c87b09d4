public import Access
import Families
import GRDB
import Identity
import Programmes
import Records

extension Store {
    /// One finding, with the events that it rests on. For `.read` or `.explain` on it.
    public func finding(_ id: FindingID, under grant: consuming AccessGrant) async throws -> FindingView {
        let leave = try Leave(grant, for: [.read, .explain], of: [.finding], id: id.description)
        return try await show(leave) { db in
            guard let attributes = try Attributes.finding(id, db), leave.filter.admits(attributes) else {
                return Shown(refused: .missing("finding"), ids: [id.description])
            }
            let viewing = try Viewing(leave, about: attributes, db)
            let all = try Finding.all(
                db, "WHERE family = ? AND programme = ?", [id.family.rawValue, id.programme])
            guard let finding = all.first(where: { $0.criterion == id.criterion }) else {
                return Shown(refused: .missing("finding"), ids: [id.description])
            }
            let events = Set(finding.evidence.map(\.event)).sorted()
            let people = Set(finding.evidence.map(\.person))
            let view = FindingView(
                finding: finding, others: all.filter { $0.criterion != id.criterion },
                evidence: try viewing.lines(events, people: people, db), mask: viewing.mask,
                leftOut: viewing.live.leftOut)
            return Shown(view, ids: [id.description], people: people.sorted().map(\.description))
        }
    }
}
