extension AccessPolicy {
    /// The same answer as `decide`, for every row of a list at once. The request's own resource gives the kind only.
    public func filter(_ request: AccessRequest) -> ListFilter {
        guard request.principal.status == .active else { return ListFilter(scope: .nothing, permissions: []) }
        let covered = coveredSources(purpose: request.purpose, at: request.at)
        var permissions: [ListFilter.Permission] = []
        var prohibitions: [RowScope] = []
        for rule in rules(for: request.action, on: request.resource.kind) where bearer(of: rule, in: request) != nil {
            let rows = rule.rows(for: request, covered: covered)
            switch rule.effect {
            case .permit where rows != .nothing:
                permissions.append(ListFilter.Permission(rows: rows, mask: FieldMask(rule.hides)))
            case .permit: continue
            case .forbid: prohibitions.append(rows)
            }
        }
        let scope = RowScope.both([.either(permissions.map(\.rows)), .neither(.either(prohibitions))])
        return ListFilter(scope: scope, permissions: permissions)
    }
}
