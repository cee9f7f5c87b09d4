import Records

/// What findings say, in plain words without names.
enum EvidenceWords {
    static func amount(of event: Event, in indicator: Indicator) -> Double? {
        guard let attribute = indicator.measure.attributes.first else { return nil }
        guard case .number(let number) = event.attributes[attribute] else { return nil }
        return number
    }

    /// "9 of 372 sessions unauthorised, 2025-autumn"; "suspension or exclusion from school: “Permanent exclusion”,
    /// 2025-11-03". Only what the indicator asks of is said, so that nobody is named.
    static func summary(of counted: CountedEvent, in indicator: Indicator) -> String {
        let event = counted.event
        switch indicator.measure {
        case .ratio(let attribute, let whole, _):
            let amounts =
                "\(number(attribute, of: event)) of \(number(whole, of: event)) \(RuleWords.spaced(attribute))"
            return "\(amounts), \(text("term", of: event) ?? days(of: event))"
        case .sum(let attribute, _):
            return "\(number(attribute, of: event)) \(RuleWords.spaced(attribute)): \(plain(counted, in: indicator))"
        case .count:
            return plain(counted, in: indicator)
        }
    }

    private static func plain(_ counted: CountedEvent, in indicator: Indicator) -> String {
        let event = counted.event
        var particulars: [String] = []
        for condition in indicator.conditions {
            guard let value = event.attributes[condition.attribute] else { continue }
            let codes = event.kind.definition?.attribute(named: condition.attribute)?.codes
            switch (condition.test, value) {
            case (_, .flag(let flag)): particulars.append((flag ? "" : "not ") + RuleWords.spaced(condition.attribute))
            case (.hasAny(let wanted), .codes(let held)):
                particulars += held.filter(wanted.contains).map { RuleWords.value(.text($0), codes) }
            case (_, .text): particulars.append(RuleWords.value(value, codes))
            default: particulars.append("\(RuleWords.spaced(condition.attribute)) \(RuleWords.value(value, codes))")
            }
        }
        particulars.append(days(of: event))
        if let attribute = indicator.dateAttribute, case .day(let day) = event.attributes[attribute] {
            particulars.append("\(RuleWords.spaced(attribute)) \(day)")
        }
        return "\(RuleWords.title(of: event.kind)): \(particulars.joined(separator: ", "))"
    }

    private static func days(of event: Event) -> String {
        if event.isOpen { return "from \(event.start)" }
        guard let end = event.end, end != event.start else { return event.start.description }
        return "\(event.start) to \(end)"
    }

    private static func number(_ attribute: String, of event: Event) -> String {
        guard case .number(let number) = event.attributes[attribute] else { return "?" }
        return RuleWords.number(number)
    }

    private static func text(_ attribute: String, of event: Event) -> String? {
        guard case .text(let text) = event.attributes[attribute] else { return nil }
        return text
    }

    /// One sentence on an indicator.
    static func why(
        _ indicator: Indicator, _ whole: MeasureResult, members: [MemberResult], unknowns: [Unknown]
    ) -> String {
        if members.isEmpty {
            let who = RuleWords.who(indicator.who)
            return who.isEmpty ? "The family has no members on the day." : "Nobody in the family is \(who)."
        }
        if indicator.events.isEmpty, whole.answer == .met {
            let number = members.count { $0.result.answer == .met }
            return number == 1 ? "One member is." : "\(number) members are."
        }
        switch whole.answer {
        case .met:
            guard indicator.scope == .person else { return "The family together has \(reached(indicator, whole))." }
            let number = members.count { $0.result.answer == .met }
            let subject = number == 1 ? "One member has" : "\(number) members have"
            return "\(subject) \(reached(indicator, whole))."
        case .notMet:
            if let amount = whole.amount, amount > 0 { return "The most found is \(reached(indicator, whole))." }
            return "Nothing that counts is held, and the sources that would hold it are loaded."
        case .notKnown:
            let first = unknowns.first?.reason ?? "something needed is not held"
            let others = Set(unknowns.map(\.reason)).count - 1
            let more = others > 0 ? ", and \(others) more reason\(others == 1 ? "" : "s")" : ""
            return "Not known: \(first)\(more)."
        }
    }

    private static func reached(_ indicator: Indicator, _ whole: MeasureResult) -> String {
        let amount = whole.amount ?? 0
        switch indicator.measure {
        case .count(let least):
            return "\(RuleWords.number(amount)) where \(least) \(least == 1 ? "is" : "are") enough"
        case .sum(let attribute, let least):
            return
                "\(RuleWords.amount(amount, of: attribute)) where \(RuleWords.number(least)) are enough"
        case .ratio(_, _, let least): return "\(RuleWords.percent(amount)) where \(RuleWords.percent(least)) is enough"
        }
    }

    /// One sentence on a headline or on eligibility.
    static func why(_ answer: Answer, titles: [String], isLimited: Bool) -> String {
        let limit =
            isLimited
            ? " One parent who does not live with the children may be the cause of only so many problems." : ""
        let names = titles.joined(separator: "; ")
        switch answer {
        case .met: return titles.isEmpty ? "Met.\(limit)" : "Met: \(names).\(limit)"
        case .notMet: return "Not met on what is held.\(limit)"
        case .notKnown: return titles.isEmpty ? "Not known.\(limit)" : "Not known until these are: \(names).\(limit)"
        }
    }
}
