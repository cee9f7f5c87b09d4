import Records

/// What a column of an extract holds, as far as a pass over the rows tells.
package struct ColumnProfile: Sendable {
    package let heading: String
    /// 0-based.
    package let place: Int
    /// Rows with a value that is not a word for "not known".
    package private(set) var filled = 0
    /// Words for "not known", with their counts.
    package private(set) var notKnown: [String: Int] = [:]
    package private(set) var distinct = ValueSample()
    package private(set) var dates = DateEvidence()
    /// Every value with its count while they are few and short; nil from then on.
    package private(set) var values: [String: Int]? = [:]
    package private(set) var numbers = 0
    package private(set) var least = Double.infinity
    package private(set) var greatest = -Double.infinity
    private var shapes: [String: Int] = [:]
    private var shortest = Int.max
    private var longest = 0

    /// At most so many values are counted one by one.
    private static let mostValues = 120
    private static let longestValue = 48
    private static let mostShapes = 64

    package init(heading: String, place: Int) {
        self.heading = heading
        self.place = place
    }

    package mutating func add(_ written: String) {
        let text = written.trimmingSpaces()
        if text.isEmpty { return }
        if text.utf8.count <= 16, NotKnownWords.contains(text) {
            notKnown[text, default: 0] += 1
            // A word that means "not known" in one column is a code in another.
            count(text)
            return
        }
        filled += 1
        distinct.add(text.utf8)
        dates.add(text.utf8.span)
        count(text)
        if let number = NumberText.number(in: text.utf8.span) {
            numbers += 1
            least = min(least, number)
            greatest = max(greatest, number)
        }
        let shape = ValueShape.shape(of: text)
        if shapes[shape] != nil || shapes.count < Self.mostShapes { shapes[shape, default: 0] += 1 }
        shortest = min(shortest, text.count)
        longest = max(longest, text.count)
    }

    private mutating func count(_ text: String) {
        guard values != nil else { return }
        guard text.utf8.count <= Self.longestValue else {
            values = nil
            return
        }
        values?[text, default: 0] += 1
        if let size = values?.count, size > Self.mostValues { values = nil }
    }

    /// The most frequent shape: safe to show.
    package var shape: String {
        shapes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? "empty"
    }

    /// Characters of the shortest and the longest value.
    package var lengths: ClosedRange<Int>? { filled > 0 ? shortest...longest : nil }

    package var date: DateEvidence.Reading? { dates.best(of: filled) }

    /// Whether nearly all values are dates in one format.
    package var isDate: Bool { (date?.share ?? 0) >= 0.9 }

    /// The share of the values that are numbers, 0 to 1.
    package var numberShare: Double { filled == 0 ? 0 : Double(numbers) / Double(filled) }

    /// The values in order when they are a small set that repeats, so that they are codes and not people's values.
    package var codes: [String]? {
        guard let values, !values.isEmpty, filled > 0 || !notKnown.isEmpty else { return nil }
        let total = values.values.reduce(0, +)
        guard values.count <= 60, values.count <= 4 || total >= values.count * 3 else { return nil }
        return values.keys.sorted()
    }
}

/// Words that stand for "not known" in any column.
enum NotKnownWords {
    static let words: Set<String> = [
        "n/a", "n.a.", "na", "unknown", "not known", "notknown", "unk", "n/k", "nk", "null", "none", "nil", "tbc",
        "tba",
        "not given", "not stated", "not recorded", "not provided", "-", "--", "?", ".", "#n/a", "(null)", "<null>",
        "not applicable", "missing", "(blank)",
    ]

    static func contains(_ text: String) -> Bool { words.contains(text.lowercased()) }
}
