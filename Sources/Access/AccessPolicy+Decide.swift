extension AccessPolicy {
    /// Answers a request: a grant, or every reason why not.
    ///
    /// For a list, a grant is minted when some row could be shown; its filter says which. It costs no more than the rules
    /// that speak of the request's action and kind of resource.
    public func decide(_ request: AccessRequest) -> Decision {
        guard request.principal.status == .active else { return .deny(denialReasons(for: request)) }
        var chosenRole: Role?
        var mask = request.resource.isList ? FieldMask.nothing : .everything
        for rule in rules(for: request.action, on: request.resource.kind) {
            guard let role = bearer(of: rule, in: request) else { continue }
            let truth = request.resource.isList ? rule.bestTruth(in: request) : rule.truth(for: request, in: self)
            switch (rule.effect, truth) {
            case (.forbid, .yes), (.forbid, .unknown):
                return .deny(denialReasons(for: request))
            case (.permit, .yes):
                chosenRole = min(chosenRole ?? role, role)
                mask =
                    request.resource.isList
                    ? mask.union(FieldMask(rule.hides)) : mask.intersection(FieldMask(rule.hides))
            case (.permit, _), (.forbid, .no):
                continue
            }
        }
        guard let chosenRole else { return .deny(denialReasons(for: request)) }
        if request.resource.isList, filter(request).scope == .nothing {
            return .deny(denialReasons(for: request))
        }
        return .permit(AccessGrant(request: request, role: chosenRole, mask: mask, policy: self))
    }

    /// The role in which the principal comes under a rule, or nil when the rule does not concern them or their purpose.
    ///
    /// A permission needs a role that carries the purpose; a prohibition holds for whoever has the role.
    func bearer(of rule: AccessRule, in request: AccessRequest) -> Role? {
        if let purposes = rule.purposes, !purposes.contains(request.purpose) { return nil }
        if let reason = rule.reason, (reason == .given) != request.givesReason { return nil }
        var bearer: Role?
        if rule.effect == .forbid {
            guard let named = rule.roles else { return Role(rawValue: "") }
            for role in named where request.principal.roles.contains(role) { bearer = min(bearer ?? role, role) }
            return bearer
        }
        for role in request.principal.roles where purposesOfRole[role]?.contains(request.purpose) == true {
            if rule.roles?.contains(role) ?? true { bearer = min(bearer ?? role, role) }
        }
        return bearer
    }
}
