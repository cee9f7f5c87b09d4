extension AccessPolicyDefinition {
    /// Throws `invalid_definition` for the first thing that does not fit: an id used twice for different things, a role,
    /// purpose or list that does not exist or is empty, a rule whose conditions contradict one another.
    func validate(agreements: [Agreement]) throws(AccessError) {
        try requireDistinct(purposes, id: \.id.rawValue, what: "purpose")
        try requireDistinct(roles, id: \.id.rawValue, what: "role")
        try requireDistinct(rules, id: \.id, what: "rule")
        try requireDistinct(agreements, id: \.id, what: "agreement")
        let purposeIDs = purposes.map(\.id.rawValue)
        let roleIDs = roles.map(\.id.rawValue)
        for role in roles {
            try requireKnown(
                role.purposes.map(\.rawValue), among: purposeIDs, what: "purpose", of: "role “\(role.id.rawValue)”")
        }
        for rule in rules {
            let place = "rule “\(rule.id)”"
            if let named = rule.roles {
                try requireKnown(named.map(\.rawValue), among: roleIDs, what: "role", of: place)
            }
            if let named = rule.purposes {
                try requireKnown(named.map(\.rawValue), among: purposeIDs, what: "purpose", of: place)
            }
            try validate(rule, place: place)
        }
        for agreement in agreements {
            let place = "agreement “\(agreement.id)”"
            try requireKnown(agreement.purposes.map(\.rawValue), among: purposeIDs, what: "purpose", of: place)
            if let to = agreement.to, to < agreement.from {
                throw AccessError(.invalidDefinition, "\(place) ends before it begins; put the earlier date in “from”.")
            }
        }
    }

    private func validate(_ rule: AccessRule, place: String) throws(AccessError) {
        if rule.actions?.isEmpty == true || rule.resources?.isEmpty == true {
            let advice = "leave the key out to mean all of them"
            throw AccessError(.invalidDefinition, "\(place) lists no action or no resource; \(advice).")
        }
        if rule.effect == .forbid, !rule.hides.isEmpty {
            throw AccessError(
                .invalidDefinition, "\(place) forbids, so it cannot hide fields; put “hides” on a permit.")
        }
        if let from = rule.sensitivityFrom, let upTo = rule.sensitivityUpTo, from > upTo {
            let advice = "make “sensitivity_from” no more than “sensitivity_up_to”"
            throw AccessError(.invalidDefinition, "\(place) can never apply; \(advice).")
        }
    }

    private func requireDistinct<Element: Hashable>(
        _ elements: [Element], id: (Element) -> String, what: String
    ) throws(AccessError) {
        var seen: [String: Element] = [:]
        for element in elements {
            let name = id(element)
            if name.isEmpty { throw AccessError(.invalidDefinition, "A \(what) has an empty id; give it one.") }
            if let earlier = seen[name], earlier != element {
                let text = "The \(what) “\(name)” is defined twice, differently; rename or remove one."
                throw AccessError(.invalidDefinition, text)
            }
            seen[name] = element
        }
    }

    private func requireKnown(
        _ names: [String], among known: [String], what: String, of place: String
    ) throws(AccessError) {
        if names.isEmpty { throw AccessError(.invalidDefinition, "\(place) lists no \(what); name at least one.") }
        for name in names where !known.contains(name) {
            let advice = NearestWord.suggestion(for: name, among: known)
            throw AccessError(
                .invalidDefinition, "\(place) names the \(what) “\(name)”, which is not defined; \(advice).")
        }
    }
}
