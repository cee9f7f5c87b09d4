/// Which rows of a list may be shown, as an expression over the rows' attributes that a store can turn into a query.
///
/// The expression is three-valued, exactly as SQL's `WHERE` is: an attribute that is not known makes a test unknown,
/// `all`, `any` and `not` are Kleene's, and a row is shown only when the whole is true.
public indirect enum RowScope: Sendable, Hashable {
    case everything
    case nothing
    /// The row belongs to one of these families (sorted).
    case families([String])
    case sensitivityAtMost(Sensitivity)
    /// The row's agency is this one.
    case agency(String)
    /// Every source of the row is one of these (sorted). A row drawn from no source passes.
    case sourcesWithin([String])
    case not(RowScope)
    case all([RowScope])
    case any([RowScope])

    func truth(for row: ResourceAttributes) -> Truth {
        switch self {
        case .everything: return .yes
        case .nothing: return .no
        case .families(let wanted):
            guard let families = row.families else { return .unknown }
            return Truth(wanted.contains(where: families.contains))
        case .sensitivityAtMost(let limit):
            guard let sensitivity = row.sensitivity else { return .unknown }
            return Truth(sensitivity <= limit)
        case .agency(let wanted):
            guard let agency = row.agency else { return .unknown }
            return Truth(agency == wanted)
        case .sourcesWithin(let covered):
            guard let sources = row.sources else { return .unknown }
            return Truth(sources.allSatisfy(covered.contains))
        case .not(let scope): return !scope.truth(for: row)
        case .all(let scopes): return scopes.reduce(.yes) { $0 && $1.truth(for: row) }
        case .any(let scopes): return scopes.reduce(.no) { $0 || $1.truth(for: row) }
        }
    }

    /// All of the scopes together, in the fewest words.
    static func both(_ scopes: [RowScope]) -> RowScope {
        let needed = scopes.filter { $0 != .everything }
        if needed.contains(.nothing) { return .nothing }
        if needed.count == 1 { return needed[0] }
        return needed.isEmpty ? .everything : .all(needed)
    }

    /// Any of the scopes, in the fewest words.
    static func either(_ scopes: [RowScope]) -> RowScope {
        let offered = scopes.filter { $0 != .nothing }
        if offered.contains(.everything) { return .everything }
        if offered.count == 1 { return offered[0] }
        return offered.isEmpty ? .nothing : .any(offered)
    }

    /// Everything but the scope, in the fewest words.
    static func neither(_ scope: RowScope) -> RowScope {
        switch scope {
        case .everything: .nothing
        case .nothing: .everything
        case .not(let inner): inner
        default: .not(scope)
        }
    }
}
