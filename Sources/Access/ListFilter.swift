/// The policy's answer for every row of a list at once. It admits a row exactly when `AccessPolicy.decide` would permit
/// the same act on that row alone.
public struct ListFilter: Sendable, Hashable {
    /// One permission: the rows it reaches and what it leaves out of them.
    struct Permission: Sendable, Hashable {
        let rows: RowScope
        let mask: FieldMask
    }

    /// The rows that may be shown, ready to be turned into a query.
    public let scope: RowScope
    let permissions: [Permission]

    public func admits(_ row: ResourceAttributes) -> Bool { scope.truth(for: row) == .yes }

    /// What must be left out of a row: what every permission that reaches it hides; everything if none does.
    public func mask(for row: ResourceAttributes) -> FieldMask {
        guard admits(row) else { return .everything }
        return permissions.reduce(.everything) { mask, permission in
            permission.rows.truth(for: row) == .yes ? mask.intersection(permission.mask) : mask
        }
    }

    /// What must be left out of the list when it is shown as a whole: what any permission hides.
    public var strictestMask: FieldMask { permissions.reduce(.nothing) { $0.union($1.mask) } }
}
