import Families
import Records

/// A programme's rules in plain words: for the manual, for reasons and for evidence.
enum RuleWords {
    /// A kind of event in the middle of a sentence: "suspension or exclusion from school".
    static func title(of kind: EventKind) -> String {
        guard let title = kind.definition?.title else { return spaced(kind.rawValue) }
        return title.prefix(1).lowercased() + title.dropFirst()
    }

    static func spaced(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

    /// `3 days`, `1 day`.
    static func amount(_ value: Double, of attribute: String) -> String {
        let words = spaced(attribute)
        return "\(number(value)) \(value == 1 && words.hasSuffix("s") ? String(words.dropLast()) : words)"
    }

    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        let digits = fraction % 10 == 0 ? String(fraction / 10) : fraction < 10 ? "0\(fraction)" : String(fraction)
        return "\(hundredths / 100).\(digits)"
    }

    /// 0.124 as "12.4 %".
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    static func list(_ words: [String], _ last: String) -> String {
        guard words.count > 1, let end = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + end
    }

    /// "aged 5 to 15", "aged under 20 and a mother, father or parent".
    static func who(_ who: MemberCondition) -> String {
        var words: [String] = []
        switch (who.ageFrom, who.ageUnder) {
        case (0, nil): break
        case (0, let under?): words.append("aged under \(under)")
        case (let from, nil): words.append("aged \(from) or over")
        case (let from, let under?): words.append(under == from + 1 ? "aged \(from)" : "aged \(from) to \(under - 1)")
        }
        if who.ageDay == .event, who.hasAge { words[0] += " at the time" }
        if who.dependentChild { words.append("a dependent child") }
        if !who.familyRoles.isEmpty {
            words.append("the family's " + list(who.familyRoles.map { spaced($0.rawValue) }, "or"))
        }
        return list(words, "and")
    }

    static func window(_ window: EventWindow) -> String {
        switch window {
        case .months(let number): "in the last \(number) months"
        case .terms(let number, withCurrent: false): "in the last \(number) complete school terms"
        case .terms(let number, withCurrent: true): "in the last \(number) complete school terms or since"
        case .heldAsAt: "held on the day"
        case .heldMonths(let number): "held on any day of the last \(number) months"
        }
    }

    static func condition(_ condition: AttributeCondition, of kinds: [EventKind]) -> String {
        let name = spaced(condition.attribute)
        let codes = kinds.lazy.compactMap { $0.definition?.attribute(named: condition.attribute)?.codes }.first
        func meaning(_ value: AttributeValue) -> String { self.value(value, codes) }
        switch condition.test {
        case .isOneOf([.flag(true)]): return name
        case .isOneOf([.flag(false)]): return "not \(name)"
        case .isOneOf(let values): return "\(name) is \(list(values.map(meaning), "or"))"
        case .isNot(let value): return "\(name) is not \(meaning(value))"
        case .atLeast(let least): return "\(name) is \(number(least)) or more"
        case .atMost(let most): return "\(name) is \(number(most)) or less"
        case .hasAny(let wanted): return "\(name) include \(list(wanted.map { meaning(.text($0)) }, "or"))"
        case .withinNext(let months): return "\(name) is in the next \(months) months"
        }
    }

    static func value(_ value: AttributeValue, _ codes: CodeList?) -> String {
        switch value {
        case .number(let number): self.number(number)
        case .text(let text): codes?.meaning(of: text).map { "“\($0)”" } ?? spaced(text)
        case .flag(let flag): flag ? "yes" : "no"
        case .day(let day): day.description
        case .codes(let texts): list(texts.map { self.value(.text($0), codes) }, "and")
        }
    }

    static func measure(_ measure: Measure) -> String {
        switch measure {
        case .count(1): "at least one"
        case .count(let least): "at least \(least)"
        case .sum(let attribute, let least): "at least \(number(least)) \(spaced(attribute)) in all"
        case .ratio(let attribute, let whole, let least):
            "\(spaced(attribute)) are at least \(percent(least)) of \(spaced(whole))"
        }
    }
}

extension Measure {
    var unit: Finding.Unit {
        switch self {
        case .count: .events
        case .sum: .total
        case .ratio: .share
        }
    }
}
