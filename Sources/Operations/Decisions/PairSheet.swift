/// Two records side by side, as a human is asked about them: what each states, where they agree, and how the model
/// weighs it.
public struct PairSheet: Sendable, Equatable, Encodable {
    public enum Likeness: String, Sendable, Encodable {
        case same, different
        /// One of the two states nothing.
        case notKnown = "not_known"
    }

    /// One field of both.
    public struct Line: Sendable, Equatable, Encodable {
        public var field: String
        public var first: String
        public var second: String
        public var likeness: Likeness

        /// - Parameter likeness: the default, nil, compares the texts.
        public init(_ field: String, _ first: String, _ second: String, likeness: Likeness? = nil) {
            self.field = field
            self.first = first
            self.second = second
            self.likeness =
                likeness ?? (first.isEmpty || second.isEmpty ? .notKnown : first == second ? .same : .different)
        }
    }

    /// One comparison of the model.
    public struct Weight: Sendable, Equatable, Encodable {
        public var comparison: String
        public var level: String
        /// log2 Bayes factor; above nought speaks for one entity.
        public var matchWeight: Double

        public init(comparison: String, level: String, matchWeight: Double) {
            self.comparison = comparison
            self.level = level
            self.matchWeight = matchWeight
        }
    }

    /// How the two are known.
    public var first: String
    public var second: String
    public var probability: Double
    /// Whether they are held to be one now.
    public var isJoined: Bool
    /// How many pairs of records a verdict against that would join or part.
    public var effect: Int
    public var lines: [Line]
    public var weights: [Weight]
    /// What was decided of the pair so far, and what else is to be known; a line each.
    public var notes: [String]

    public init(
        first: String, second: String, probability: Double, isJoined: Bool, effect: Int, lines: [Line],
        weights: [Weight], notes: [String] = []
    ) {
        self.first = first
        self.second = second
        self.probability = probability
        self.isJoined = isJoined
        self.effect = effect
        self.lines = lines
        self.weights = weights
        self.notes = notes
    }
}

extension PairSheet {
    /// For the terminal: the two in columns, each line marked `=` same, `≠` different, `·` not known.
    /// - Parameter width: of a column; longer values are cut and end in `…`.
    public func text(width: Int = 30) -> String {
        let label = min(24, lines.map(\.field.count).max() ?? 0)
        func cell(_ text: String, _ width: Int) -> String {
            let flat = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
            if flat.count > width { return String(flat.prefix(width - 1)) + "…" }
            return String(flat) + String(repeating: " ", count: width - flat.count)
        }
        func line(_ mark: String, _ field: String, _ first: String, _ second: String) -> String {
            var text = "\(mark) \(cell(field, label)) │ \(cell(first, width)) │ \(cell(second, width))"
            while text.last == " " { text.removeLast() }
            return text
        }
        let state = isJoined ? "held to be one" : "held apart"
        let act = isJoined ? "would part" : "would join"
        var text = [
            "probability \(probability.fixed(3)), \(state); the other verdict \(act) \(effect) pair\(effect == 1 ? "" : "s") of records",
            line(" ", "", first, second),
        ]
        text += lines.map { one in
            let mark =
                switch one.likeness {
                case .same: "="
                case .different: "≠"
                case .notKnown: "·"
                }
            return line(mark, one.field, one.first, one.second)
        }
        let said = weights.filter { abs($0.matchWeight) >= 0.05 }
        if !said.isEmpty {
            text.append(
                "weights: "
                    + said.map {
                        "\($0.comparison) \($0.level) \($0.matchWeight < 0 ? "−" : "+")\(abs($0.matchWeight).fixed(1))"
                    }
                    .joined(separator: "; "))
        }
        return (text + notes).joined(separator: "\n")
    }
}
