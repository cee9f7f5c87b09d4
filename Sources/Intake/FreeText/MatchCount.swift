/// How much of a column's free text was matched to values, and what was not.
///
/// Free text may hold a person's name: only a text that stands in at least ``MatchCount/leastShown`` rows is listed as it came,
/// the rest by shape.
public struct MatchCount: Hashable, Sendable, Codable {
    /// In fewer rows than these a text is not shown.
    public static let leastShown = 5

    /// A text, or a shape, that did not match.
    public struct Unmatched: Hashable, Sendable, Codable {
        /// `Closed - awaiting panel`, or `Aaaaaa 9999`.
        public let text: String
        /// True where it is the shape of texts that stand in too few rows to be shown.
        public let isShape: Bool
        public let count: Int
    }

    public let column: String
    public let exact: Int
    public let term: Int
    public let close: Int
    public let none: Int
    /// The most frequent first; at most a hundred texts, then at most a hundred shapes.
    public let unmatched: [Unmatched]

    public var of: Int { exact + term + close + none }

    /// 0 to 1; 1 of none.
    public var share: Double { of == 0 ? 1 : Double(of - none) / Double(of) }
}

/// Counts how a batch's free texts were matched, column by column.
struct MatchTally: Sendable {
    /// As many different texts are kept of a column; more are counted by shape at once.
    private static let mostTexts = 20_000
    private static let mostListed = 100

    private struct Column {
        var exact = 0
        var term = 0
        var close = 0
        var none = 0
        var texts: [String: Int] = [:]
        var shapes: [String: Int] = [:]

        mutating func countUnmatched(_ text: String) {
            if texts[text] == nil, texts.count >= mostTexts || text.utf8.count > 120 {
                shapes[ValueShape.shape(of: text), default: 0] += 1
            } else {
                texts[text, default: 0] += 1
            }
        }
    }

    private var columns: [String: Column] = [:]

    mutating func count(_ reading: TextReading) {
        switch reading.kind {
        case .exact: columns[reading.column, default: Column()].exact += 1
        case .term: columns[reading.column, default: Column()].term += 1
        case .close: columns[reading.column, default: Column()].close += 1
        case .none:
            columns[reading.column, default: Column()].none += 1
            columns[reading.column, default: Column()].countUnmatched(reading.text)
        }
    }

    /// Counts a text for which its row was refused.
    mutating func count(_ fault: RowFault) {
        guard fault.rule == .unmatchedText, let column = fault.column else { return }
        columns[column, default: Column()].none += 1
        columns[column, default: Column()].shapes[fault.shape ?? "empty", default: 0] += 1
    }

    /// In alphabetical order of the columns.
    var counts: [MatchCount] {
        columns.keys.sorted().compactMap { name in
            columns[name].map { column in
                MatchCount(
                    column: name, exact: column.exact, term: column.term, close: column.close, none: column.none,
                    unmatched: Self.listed(column))
            }
        }
    }

    private static func listed(_ column: Column) -> [MatchCount.Unmatched] {
        var shapes = column.shapes
        var shown: [MatchCount.Unmatched] = []
        for (text, count) in column.texts {
            if count >= MatchCount.leastShown {
                shown.append(MatchCount.Unmatched(text: text, isShape: false, count: count))
            } else {
                shapes[ValueShape.shape(of: text), default: 0] += count
            }
        }
        let hidden = shapes.map { MatchCount.Unmatched(text: $0.key, isShape: true, count: $0.value) }
        return [shown, hidden].flatMap { part in
            part.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(mostListed)
        }
    }
}
