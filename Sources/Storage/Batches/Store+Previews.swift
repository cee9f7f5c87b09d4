public import Access

extension Store {
    /// Writes down that rows of a source's extract are about to be shown before they are loaded. For `.load` on the
    /// source. The entry is on disk when this returns: show nothing before.
    public func recordPreview(rows: Int, under grant: consuming AccessGrant) async throws {
        let leave = try Leave(grant, for: [.load], of: [.source])
        let ids = leave.request.resource.id.map { [$0] } ?? []
        try await journal.append(AuditDraft(leave, ids: ids, people: [], count: rows))
    }
}
