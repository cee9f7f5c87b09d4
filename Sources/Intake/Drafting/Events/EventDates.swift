import Records

/// Which date columns say when an event began and ended, and when people moved in and out.
struct EventDates {
    private(set) var start: ColumnMeaning?
    private(set) var end: ColumnMeaning?
    private(set) var movedIn: ColumnMeaning?
    private(set) var movedOut: ColumnMeaning?

    init(_ columns: [ColumnMeaning], kind: EventKind, rows: [[String]]) {
        let dates = columns.filter { $0.field == nil && ($0.column.isDate || $0.column.filled == 0) }
        let isDayAttribute = { (meaning: ColumnMeaning) in
            (kind.definition?.attributes ?? []).contains {
                $0.type == .day && AttributeEvidence.points(of: meaning, for: $0, of: kind) >= 3
            }
        }
        movedIn = dates.first { $0.reading.words.contains("movedin") && $0.column.isDate }
        movedOut = dates.first { $0.reading.words.contains("movedout") }
        let free = dates.filter { meaning in
            meaning.reading.words.contains { ["movedin", "movedout"].contains($0) } == false && !isDayAttribute(meaning)
        }
        let kindWords = Set(KindSigns.all.first { $0.kind == kind }.map { $0.signs.strong + $0.signs.weak } ?? [])
        var best = 0.0
        for meaning in free where meaning.column.isDate {
            let points = Self.startPoints(meaning, kindWords) + Self.fill(meaning, rows.count)
            if points > best { (best, start) = (points, meaning) }
        }
        if start == nil { start = movedIn }
        guard let start, kind.definition?.span != .day else { return }
        var bestEnd = 0.0
        for meaning in free where meaning.column.heading != start.column.heading {
            let points = Self.endPoints(meaning) + (Self.isSameFamily(meaning, start) ? 1 : 0)
            guard points >= 3, points > bestEnd, Self.isAfter(meaning, start, rows) else { continue }
            (bestEnd, end) = (points, meaning)
        }
        if end == nil, start.column.heading == movedIn?.column.heading { end = movedOut }
    }

    private static func fill(_ meaning: ColumnMeaning, _ rows: Int) -> Double {
        rows == 0 ? 0 : Double(meaning.content.values.count) / Double(rows)
    }

    /// A word of a beginning, a word of the kind before `date`, or `date` alone; a word of an end takes away.
    private static func startPoints(_ meaning: ColumnMeaning, _ kindWords: Set<String>) -> Double {
        let words = Set(meaning.reading.words)
        var points = 0.5
        if !words.isDisjoint(with: starts) { points += 4 }
        if !words.isDisjoint(with: kindWords) { points += 1.5 }
        if words.contains("date") || words.contains("on") { points += 1 }
        if words == ["date"] { points += 2 }
        if !words.isDisjoint(with: ends) { points -= 4 }
        if !words.isDisjoint(with: clerical) { points -= 3 }
        return points
    }

    private static func endPoints(_ meaning: ColumnMeaning) -> Double {
        let words = Set(meaning.reading.words)
        var points = 0.0
        if !words.isDisjoint(with: ends) { points += 4 }
        if !words.isDisjoint(with: starts) { points -= 3 }
        if !words.isDisjoint(with: clerical) { points -= 3 }
        return points
    }

    /// `Plan Start` and `Plan End`: what stands beside the word of time is the same.
    private static func isSameFamily(_ one: ColumnMeaning, _ other: ColumnMeaning) -> Bool {
        let timeless = starts.union(ends).union(["date"])
        return Set(one.reading.words).subtracting(timeless) == Set(other.reading.words).subtracting(timeless)
    }

    /// Whether the dates of one column are never before those of the other, but for one row in fifty.
    private static func isAfter(_ end: ColumnMeaning, _ start: ColumnMeaning, _ rows: [[String]]) -> Bool {
        guard let one = start.column.date?.format, let other = end.column.date?.format else { return true }
        var both = 0
        var wrong = 0
        for row in rows {
            guard let first = one.date(in: row[start.column.place])?.whole,
                let last = other.date(in: row[end.column.place])?.whole
            else { continue }
            both += 1
            if last < first { wrong += 1 }
        }
        return wrong * 50 <= both
    }

    private static let starts: Set<String> = [
        "start", "from", "opened", "open", "entry", "entered", "added", "admission", "admitted", "decom", "occurred",
        "received", "raised", "joined", "commencement", "reported", "since", "registered", "effective", "onset",
        "activated", "accepted", "made", "committed",
    ]
    private static let ends: Set<String> = [
        "end", "to", "until", "left", "leaving", "leaver", "leave", "closed", "close", "closure", "ceased", "cessation",
        "dec", "removed", "returned", "return", "discharged", "discharge", "completed", "completion", "authorised",
        "expiry", "expired", "termination", "terminated", "exit", "till", "withdrawn", "found", "vacated",
        "deregistered",
        "resolved",
    ]
    /// When somebody wrote something down, or will look again.
    private static let clerical: Set<String> = [
        "updated", "created", "modified", "extract", "extracted", "review", "next", "printed", "loaded", "input",
        "last",
        "run", "census", "target", "statement", "sentence", "due", "expected", "planned",
    ]
}
