import Records

extension RuleWords {
    /// An indicator's rule in words, as one cell of a table.
    static func rule(_ indicator: Indicator) -> String {
        let who = who(indicator.who)
        guard let window = indicator.window else { return "A member \(who)" }
        let subject = indicator.scope == .family ? "The members together" : "A member"
        var words = ["\(subject)\(who.isEmpty ? "" : " \(who)")"]
        let roles = indicator.roles.isEmpty ? "" : " as \(list(indicator.roles.map(spaced), "or"))"
        let kinds = list(indicator.events.map { title(of: $0) }, "or")
        let conditions = indicator.conditions.map { condition($0, of: indicator.events) }
        let events = "\(kinds)\(roles)\(conditions.isEmpty ? "" : " (\(conditions.joined(separator: "; ")))")"
        let dated = indicator.dateAttribute.map { ", dated by \(spaced($0))" } ?? ""
        words.append("\(events) \(Self.window(window))\(dated): \(measure(indicator.measure))")
        if !indicator.onceFor.isEmpty {
            words.append("those alike in \(list(indicator.onceFor.map(spaced), "and")) count once")
        }
        if let terms = indicator.neededTerms { words.append("not met is known only when \(terms) terms are held") }
        if indicator.takesUnmatchedAsNone { words.append("no record is taken as none") }
        if !indicator.ruledOutBy.isEmpty {
            words.append("ruled out by \(list(indicator.ruledOutBy.map { title(of: $0) }, "or"))")
        }
        return words.joined(separator: "; ")
    }
}
