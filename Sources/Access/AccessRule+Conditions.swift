extension AccessRule {
    /// Whether the conditions that look at the resource hold for the request's own resource.
    func truth(for request: AccessRequest, in policy: AccessPolicy) -> Truth {
        let row = request.resource.attributes
        var truth = Truth.yes
        if let sensitivityFrom {
            truth = truth && (row.sensitivity.map { Truth($0 >= sensitivityFrom) } ?? .unknown)
        }
        if let sensitivityUpTo {
            truth = truth && (row.sensitivity.map { Truth($0 <= sensitivityUpTo) } ?? .unknown)
        }
        if let caseload {
            let own = row.families.map { !$0.isDisjoint(with: request.principal.caseload) }
            truth = truth && (own.map { Truth($0 == (caseload == .own)) } ?? .unknown)
        }
        if let agency {
            if let theirs = request.principal.agency, let its = row.agency {
                truth = truth && Truth((theirs == its) == (agency == .own))
            } else {
                truth = truth && .unknown
            }
        }
        if let agreement {
            let covered = row.sources.map { sources in
                sources.allSatisfy { policy.covers(source: $0, purpose: request.purpose, at: request.at) }
            }
            truth = truth && (covered.map { Truth($0 == (agreement == .inForce)) } ?? .unknown)
        }
        return truth
    }

    /// What the conditions could come to for the best placed row of a list: a permission may always find a row, and a
    /// prohibition stands in the way of the whole list only when it looks at no attribute of a row.
    func bestTruth(in request: AccessRequest) -> Truth {
        guard effect == .forbid else { return .yes }
        let looksAtRow =
            sensitivityFrom != nil || sensitivityUpTo != nil || caseload != nil || agency != nil || agreement != nil
        return Truth(!looksAtRow)
    }

    /// The rows that the conditions reach, for a list. A condition on the principal's agency when that is not known reaches
    /// no row for a permission and every row for a prohibition.
    func rows(for request: AccessRequest, covered: [String]) -> RowScope {
        var scopes: [RowScope] = []
        switch sensitivityFrom {
        case .sealed: scopes.append(.not(.sensitivityAtMost(.sensitive)))
        case .sensitive: scopes.append(.not(.sensitivityAtMost(.ordinary)))
        case .ordinary: scopes.append(.sensitivityAtMost(.sealed))
        case nil: break
        }
        if let sensitivityUpTo { scopes.append(.sensitivityAtMost(sensitivityUpTo)) }
        if let caseload {
            let own = RowScope.families(request.principal.caseload.sorted())
            scopes.append(caseload == .own ? own : .not(own))
        }
        if let agency {
            if let theirs = request.principal.agency {
                scopes.append(agency == .own ? .agency(theirs) : .not(.agency(theirs)))
            } else if effect == .permit {
                scopes.append(.nothing)
            }
        }
        if let agreement {
            let within = RowScope.sourcesWithin(covered)
            scopes.append(agreement == .inForce ? within : .not(within))
        }
        return .both(scopes)
    }
}
