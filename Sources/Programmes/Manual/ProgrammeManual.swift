import Records

/// A programme's reference page: whom it is for, each headline with its indicators, their rules in words, where each
/// rule comes from and how it was read, and worked examples.
public struct ProgrammeManual: Sendable {
    /// A worked example: a life, and what is found of one criterion.
    public struct Example: Hashable, Sendable {
        public var criterion: String
        /// In plain words, without a full stop.
        public var given: String
        public var answer: Answer

        public init(_ criterion: String, given: String, answer: Answer) {
            self.criterion = criterion
            self.given = given
            self.answer = answer
        }
    }

    public let programme: ProgrammeDefinition
    public let examples: [Example]

    public init(_ programme: ProgrammeDefinition, examples: [Example] = []) {
        self.programme = programme
        self.examples = examples
    }

    /// The page as Markdown, ending with a newline.
    public func markdown() -> String {
        var lines = ["# \(programme.title)", ""]
        lines.append("Programme `\(programme.programme)`\(inForce). Source: \(programme.citation).")
        lines += ["", "This page is written by the tests from the definition; change the definition, not the page."]
        if let note = programme.note { lines += ["", note] }
        lines += ["", "## Whom it is for", ""]
        lines.append(
            programme.withDependentChild
                ? "Families with a dependent child: \(dependentChild)."
                : "Every family. A dependent child is \(dependentChild).")
        if let limit = programme.nonResidentParentLimit {
            lines += [
                "",
                "A parent who does not live with the children may be the cause of at most "
                    + "\(limit == 1 ? "one headline" : "\(limit) headlines").",
            ]
        }
        lines += ["", "## Eligible", "", sentence(words(programme.eligible))]
        for headline in programme.headlines { lines += section(headline) }
        if !examples.isEmpty { lines += exampleTable() }
        return lines.joined(separator: "\n") + "\n"
    }

    private var inForce: String {
        switch (programme.inForce.from, programme.inForce.to) {
        case (let from?, let to?): ", in force \(from) to \(to)"
        case (let from?, nil): ", in force from \(from)"
        case (nil, let to?): ", in force to \(to)"
        case (nil, nil): ""
        }
    }

    private var dependentChild: String {
        let rule = programme.dependentChild
        guard let orUnder = rule.orUnder else { return "under \(rule.under)" }
        let kinds = RuleWords.list(rule.conditions.map { RuleWords.title(of: $0) }, "or")
        return "under \(rule.under), or under \(orUnder) and, on the day, \(kinds)"
    }

    private func section(_ headline: Headline) -> [String] {
        var lines = ["", "## \(headline.title)", "", "Headline `\(headline.id)`"]
        if let citation = headline.citation { lines[3] += ". Source: \(citation)" }
        lines[3] += ". Met by \(shape(of: headline.criterion))."
        if let note = headline.note { lines += ["", note] }
        lines += ["", "| Indicator | Rule | Source and reading |", "|---|---|---|"]
        for indicator in headline.criterion.indicators {
            let reading = [indicator.citation, indicator.note].compactMap { $0 }.joined(separator: ". ")
            lines.append("| \(indicator.title) `\(indicator.id)` | \(RuleWords.rule(indicator)) | \(reading) |")
        }
        return lines
    }

    private func exampleTable() -> [String] {
        var lines = ["", "## Worked examples", "", "| Given | Criterion | Answer |", "|---|---|---|"]
        for example in examples {
            let answer = RuleWords.spaced(example.answer.rawValue)
            lines.append("| \(example.given) | `\(example.criterion)` | \(answer) |")
        }
        return lines
    }

    private func shape(of criterion: Criterion) -> String {
        switch criterion {
        case .any(let parts) where parts.allSatisfy(\.isSimple): "any of these"
        case .all(let parts) where parts.allSatisfy(\.isSimple): "all of these"
        case .atLeast(let number, let parts) where parts.allSatisfy(\.isSimple): "at least \(number) of these"
        default: words(criterion)
        }
    }

    private func words(_ criterion: Criterion) -> String {
        switch criterion {
        case .indicator(let indicator): "`\(indicator.id)`"
        case .reference(let id): "`\(id)`"
        case .any(let parts): parts.map(nested).joined(separator: ", or ")
        case .all(let parts): parts.map(nested).joined(separator: " and ")
        case .atLeast(let number, let parts): "at least \(number) of \(RuleWords.list(parts.map(nested), "and"))"
        case .not(let part): "not \(nested(part))"
        }
    }

    private func nested(_ criterion: Criterion) -> String {
        switch criterion {
        case .any, .atLeast: "(\(words(criterion)))"
        case .indicator, .reference, .all, .not: words(criterion)
        }
    }

    private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}

extension Criterion {
    fileprivate var isSimple: Bool {
        switch self {
        case .indicator, .reference: true
        case .any, .all, .atLeast, .not: false
        }
    }
}
